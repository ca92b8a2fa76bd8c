namespace ArchitectureTests.MessageShapes;

/// <summary>What an alias is now that whoever has stored or reads such messages cannot cope with.</summary>
internal static class BreakingChange
{
    /// <summary>Sentences: <c>`items` is gone; read by Inventory (SellStockHandler.HandleAsync)</c>; and the member.</summary>
    public static IEnumerable<(string Sentence, string Member)> Between(Entry was, Entry now)
    {
        if (was.Kind != now.Kind)
            yield return ($"was of the kind {was.Kind}, is of the kind {now.Kind}{ReadersOf("", was, now)}", "");
        foreach (var (path, type) in was.Members)
            if (IsTouchedAbove(path))
                continue;
            else if (!now.Members.TryGetValue(path, out var today))
                yield return ($"`{path}` is gone{ReadersOf(path, was, now)}", path);
            else if (!IsTheSame(type, today))
                yield return ($"`{path}` was {type}, is {today}{ReadersOf(path, was, now)}", path);
        foreach (var (path, type) in now.Members)
            if (!was.Members.ContainsKey(path) && !IsOptional(type) && !IsTouchedAbove(path))
                yield return ($"`{path}` is new and required", path);

        bool IsTouchedAbove(string path) =>
            Above(path).Any(above => was.Members.GetValueOrDefault(above) != now.Members.GetValueOrDefault(above));
    }

    /// <summary>The same for an alias that is not there at all.</summary>
    public static string Gone(Entry was) => $"is gone{ReadersOf("", was, was)}";

    private static bool IsOptional(string type) =>
        type.Split(": ")[0].EndsWith('?') || type.Contains(" = ", StringComparison.Ordinal);

    /// <summary>The same, or an enum that has only grown.</summary>
    private static bool IsTheSame(string was, string now) =>
        was == now
        || (
            was.StartsWith("enum", StringComparison.Ordinal)
            && (was.Split(": "), now.Split(": ")) is ([var type, var values], [var typeNow, var valuesNow])
            && type == typeNow
            && values.Split(", ").All(valuesNow.Split(", ").Contains)
        );

    /// <summary>What a member is nested in: <c>items[].price.amount</c> → <c>items[].price</c>, <c>items</c>.</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
            yield return path[..dot].TrimEnd('[', ']', '{', '}');
    }

    private static string ReadersOf(string path, Entry was, Entry now)
    {
        var readers = was
            .ReadBy.Concat(now.ReadBy)
            .Where(reader => path.Length == 0 || reader.Value.Any(read => read == path || Above(read).Contains(path)))
            .Select(reader => reader.Key.Split(": "))
            .GroupBy(reader => reader[0], reader => reader[^1], StringComparer.Ordinal)
            .OrderBy(module => module.Key, StringComparer.Ordinal)
            .Select(module =>
                $"{module.Key} ({string.Join(", ", module.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))})"
            )
            .ToList();
        return readers is [] ? "; read by nobody here" : $"; read by {string.Join(", ", readers)}";
    }
}
