using ArchitectureTests.MessageReaders;

namespace ArchitectureTests.MessageShapes;

/// <summary>Where the snapshot does not say, or no longer says, who reads what.</summary>
internal static class Staleness
{
    public static IEnumerable<Offence> Of(Alias alias, Codebase code)
    {
        if (alias.Now is null)
            return [];
        if (Snapshot.Of(code) is not { } snapshot)
            return Snapshot.IsExpected(code) ? [new Offence(Snapshot.FileName, "is missing", null)] : [];
        var readings = Reading.In(code).Where(reading => reading.Of == alias.Now).ToList();
        return readings
            .Where(reading => IsToBeKnown(reading, alias, code))
            .SelectMany(reading => Unknown(reading, alias))
            .Concat(Outdated(alias, readings, snapshot));
    }

    // A message that is new may be read by its own module before anybody writes it down.
    private static bool IsToBeKnown(Reading reading, Alias alias, Codebase code) =>
        alias.Was is not null || (reading.Module != alias.Now!.Module && Kept.In(code).Contains(alias.Now));

    private static IEnumerable<Offence> Unknown(Reading reading, Alias alias) =>
        reading
            .Paths.Except(alias.Was?.ReadBy.GetValueOrDefault(reading.ToString()) ?? [])
            .Select(path => new Offence(
                reading.ToString(),
                $"reads `{path}` of {alias.Name}, and {Snapshot.FileName} does not say so",
                Sources.FirstLineOf(reading.Method)
            ));

    // What is gone altogether is a breaking change, and not told twice.
    private static IEnumerable<Offence> Outdated(Alias alias, List<Reading> readings, Snapshot snapshot) =>
        from reader in alias.Was?.ReadBy ?? new Dictionary<string, IReadOnlyList<string>>()
        let today = readings.Find(reading => reading.ToString() == reader.Key)?.Paths ?? []
        from path in reader.Value.Except(today)
        where Shape.Of(alias.Now!.Type).Any(member => member.Path == path)
        select new Offence(
            reader.Key,
            $"does not read `{path}` of {alias.Name}, and {Snapshot.FileName} says so",
            snapshot.PlaceOf(alias.Name)
        );
}
