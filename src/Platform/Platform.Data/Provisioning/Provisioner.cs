namespace Platform.Data;

/// <summary>A schema, who uses it, and who may change it.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="User">Reads and writes rows, and nothing else.</param>
/// <param name="Owner">Owns the schema and what is in it.</param>
public sealed record SchemaLogins(string Schema, DatabaseLogin User, DatabaseLogin Owner);

/// <summary>
/// Makes schemas and logins of one database in a product's words, with the least rights that do. What it makes can be
/// made again: what is right stays as it is, and a password that differs is set.
/// </summary>
public abstract class Provisioner
{
    /// <summary>
    /// All of it as a script for the product's own client, for whoever answers for the database to read and run.
    /// Passwords are variables in it.
    /// </summary>
    public abstract string Script(IReadOnlyList<SchemaLogins> schemas);

    /// <summary>Does what the script says, with the passwords, in one transaction where the product can.</summary>
    public abstract Task RunAsync(IReadOnlyList<SchemaLogins> schemas, CancellationToken cancel);
}
