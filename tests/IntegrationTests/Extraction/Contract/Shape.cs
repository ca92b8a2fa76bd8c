namespace IntegrationTests.Extraction.Contract;

/// <summary>Where the modules run.</summary>
public enum Shape
{
    /// <summary>All in the host.</summary>
    InProcess,

    /// <summary>Half of the calls of each module go to its service.</summary>
    Canary,

    /// <summary>All in services.</summary>
    Extracted,

    /// <summary>All in services, two of each.</summary>
    ExtractedTwice,

    /// <summary>All are to be in services, which have been killed: the copies in the host answer.</summary>
    Fallback,

    /// <summary>All in services, and the host is built without any module.</summary>
    Removed,
}
