namespace IntegrationTests.SqlServer;

/// <summary>The queries that were read: a file per schema, a line <c>-- Type.Method</c> above each.</summary>
internal static class GoldenQueries
{
    private const string End = "\nGO\n\n";

    /// <summary>All that were heard are among them. Some are asked now and then only, so others may be there, too.</summary>
    public static void ShouldBeAsRead(this IEnumerable<RecordedQuery> heard)
    {
        foreach (var schema in heard.GroupBy(query => query.Schema))
        {
            var (name, texts) = ($"{schema.Key}/queries.sql", schema.Select(TextOf).Distinct());
            if (Golden.Renews)
                Golden.Write(name, string.Join(End, texts.Order(StringComparer.Ordinal)));
            texts.Except(Golden.Read(name).TrimEnd().Split(End)).ShouldBeEmpty(Golden.Changed(name));
        }
    }

    /// <summary>The methods that ask them.</summary>
    public static IEnumerable<string> Callers() =>
        Directory
            .GetFiles(Golden.Folder(), "queries.sql", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("-- ", StringComparison.Ordinal))
            .Select(line => line[3..]);

    private static string TextOf(RecordedQuery query) =>
        $"-- {query.From}\n{query.Sql}".ReplaceLineEndings("\n").TrimEnd();
}
