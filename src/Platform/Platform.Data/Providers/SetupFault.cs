namespace Platform.Data;

/// <summary>What is wrong with how a database is set up.</summary>
/// <param name="Kind">What kind of a fault it is.</param>
/// <param name="Says">The end of a sentence that begins with the setting's name; without the password.</param>
public sealed record SetupFault(SetupFaultKind Kind, string Says);

/// <summary>What kind of a fault it is.</summary>
public enum SetupFaultKind
{
    /// <summary>Nobody answers, or the server is still starting: it is worth waiting.</summary>
    NotThere,

    /// <summary>The server, or this side, does not want the connection, and will not later either.</summary>
    Refused,

    /// <summary>The login may not do what was tried.</summary>
    MayNot,
}
