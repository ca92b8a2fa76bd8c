namespace Platform.Hosting;

/// <summary>What a caller wants in the answer that is not there unless asked for: <c>?include=details</c>.</summary>
public static class Include
{
    /// <summary>Whether a part is asked for. Refuses with 422 what is not among <paramref name="parts"/>.</summary>
    /// <param name="include">The parameter as the request has it, names with commas between them.</param>
    /// <param name="part">The part.</param>
    /// <param name="parts">All the parts that the route has.</param>
    public static bool Has(string? include, string part, params IReadOnlyList<string> parts)
    {
        var wanted = include?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (Array.Find(wanted, name => name != part && !parts.Contains(name)) is { } unknown)
        {
            throw Refused.Invalid(
                "include",
                $"'{unknown}' is not there; it can be {string.Join(", ", [part, .. parts])}"
            );
        }

        return wanted.Contains(part);
    }
}
