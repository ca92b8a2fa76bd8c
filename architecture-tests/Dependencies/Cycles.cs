namespace ArchitectureTests.Dependencies;

/// <summary>Rings of modules that wait for each other.</summary>
internal static class Cycles
{
    /// <summary>For a ring that <paramref name="module"/> is the first of by name: the member that asks the next one.</summary>
    public static IEnumerable<Offence> Through(string module, Codebase code)
    {
        var asks = Dependency.In(code).Where(its => its.Kind == DependencyKind.Asks).ToList();
        var ring = Shortest(module, asks);
        if (ring is null || ring.Min(StringComparer.Ordinal) != module)
            yield break;
        for (var i = 0; i < ring.Count; i++)
        {
            var next = ring[(i + 1) % ring.Count];
            var step = asks.First(its => its.From == ring[i] && its.On == next);
            yield return step.By.AsOffence(
                $"asks {next} ({step.Subject}) in the ring {string.Join(" → ", ring)} → {ring[0]}"
            );
        }
    }

    private static List<string>? Shortest(string start, IReadOnlyList<Dependency> asks)
    {
        var reached = new Queue<List<string>>([
            [start],
        ]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reached.TryDequeue(out var way))
            foreach (var next in asks.Where(its => its.From == way[^1]).Select(its => its.On).Distinct())
            {
                if (next == start)
                    return way;
                if (seen.Add(next))
                    reached.Enqueue([.. way, next]);
            }
        return null;
    }
}
