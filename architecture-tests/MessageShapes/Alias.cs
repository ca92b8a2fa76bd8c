namespace ArchitectureTests.MessageShapes;

/// <summary>An alias, what is written down of it, and the message that has it today; one of them may be missing.</summary>
internal sealed record Alias(string Name, Entry? Was, WireType? Now)
{
    public static IReadOnlyList<Alias> In(Codebase code) => code.Once(Find);

    /// <summary>What is no longer as it was.</summary>
    public IEnumerable<Offence> BreakingChanges(Codebase code) =>
        (Was, Now) switch
        {
            (null, _) => [],
            (_, null) => [new Offence(Name, BreakingChange.Gone(Was), Snapshot.Of(code)!.PlaceOf(Name))],
            _ => BreakingChange
                .Between(Was, Entry.Of(Now, code))
                .Select(change => new Offence(
                    Name,
                    change.Sentence,
                    Sources.PlaceOf(Now.Code.Definition, PropertyAt(change.Member)) ?? Now.Code.Place
                )),
        };

    private static IEnumerable<Alias> Find(Codebase code)
    {
        var entries = Snapshot.Of(code)?.Entries ?? new Dictionary<string, Entry>();
        var types = WireType
            .In(code)
            .DistinctBy(type => type.Alias)
            .ToDictionary(type => type.Alias, StringComparer.Ordinal);
        return entries
            .Keys.Union(types.Keys, StringComparer.Ordinal)
            .Select(name => new Alias(name, entries.GetValueOrDefault(name), types.GetValueOrDefault(name)));
    }

    /// <summary>The member of the message itself that a path begins with, as it is called in the source.</summary>
    private string? PropertyAt(string path) =>
        Shape.Of(Now!.Type).FirstOrDefault(member => member.Path == path.Split('.', '[', '{')[0])?.Source.Name;
}
