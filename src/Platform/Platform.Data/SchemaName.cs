namespace Platform.Data;

/// <summary>The name of a module's schema, which is made of the name of its context.</summary>
public static class SchemaName
{
    private const string Suffix = "DbContext";

    /// <summary>
    /// <c>InventoryDbContext</c> → <c>inventory</c>. Throws <see cref="ArgumentException"/> when the name of the type
    /// does not end in <c>DbContext</c>.
    /// </summary>
    public static string Of(Type context) =>
        context.Name.EndsWith(Suffix, StringComparison.Ordinal) && context.Name.Length > Suffix.Length
            ? SnakeCase.Of(context.Name[..^Suffix.Length])
            : throw new ArgumentException($"{context.Name} has no schema: its name should be <Module>{Suffix}.");
}
