namespace Platform.Extraction;

/// <summary>How the host came to know an instance.</summary>
internal enum Discovery
{
    /// <summary>It registered itself, and beats.</summary>
    Registered,

    /// <summary>It stands in the settings, by its address or by a name that many have.</summary>
    Configured,
}
