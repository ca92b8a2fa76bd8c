namespace Platform.Extraction;

/// <summary>Where a call to a module goes.</summary>
internal enum Place
{
    /// <summary>To the copy in this process.</summary>
    InProcess,

    /// <summary>To a service of the module's own.</summary>
    Extracted,
}
