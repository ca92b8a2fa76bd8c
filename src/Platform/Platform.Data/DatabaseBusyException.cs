namespace Platform.Data;

/// <summary>Another process has kept a database locked for longer than a writer waits. Trying again later may work.</summary>
public sealed class DatabaseBusyException : Exception
{
    /// <param name="schema">Whose database it is.</param>
    /// <param name="patience">How long was waited.</param>
    /// <param name="cause">What the database said.</param>
    public DatabaseBusyException(string schema, TimeSpan patience, Exception cause)
        : base(
            $"The database of {schema} has been locked by another process for {patience.TotalSeconds:0.#} s. "
                + "Nothing was written.",
            cause
        ) => Schema = schema;

    /// <summary>Whose database it is.</summary>
    public string Schema { get; }
}
