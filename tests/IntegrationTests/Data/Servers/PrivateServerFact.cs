namespace IntegrationTests.Data.Servers;

/// <summary>A test that starts a server of its own.</summary>
internal sealed class PrivateServerFactAttribute : FactAttribute
{
    public PrivateServerFactAttribute() => Skip = PrivateServerReason.Of();
}

/// <summary>The same, many times.</summary>
internal sealed class PrivateServerTheoryAttribute : TheoryAttribute
{
    public PrivateServerTheoryAttribute() => Skip = PrivateServerReason.Of();
}

internal static class PrivateServerReason
{
    public static string? Of() =>
        PrivateServer.Programs is null
            ? "There is no PostgreSQL in /usr/lib/postgresql to start a server with: apt-get install postgresql."
            : null;
}
