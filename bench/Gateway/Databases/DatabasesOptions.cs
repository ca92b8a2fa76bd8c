namespace Gateway.Databases;

/// <summary>What the user asks for.</summary>
/// <param name="File">Invoices, as the replay takes them.</param>
/// <param name="Orders">Only so many of them.</param>
/// <param name="Rounds">How often each is measured.</param>
/// <param name="Writers">With how many writers to a schema PostgreSQL is measured, each in turn.</param>
/// <param name="PostgreSql">A login that may make databases; the server keeps statistics of statements.</param>
internal sealed record DatabasesOptions(
    string? File,
    int? Orders,
    int Rounds,
    IReadOnlyList<int> Writers,
    string PostgreSql
);
