namespace ArchitectureTests.MessageReaders;

/// <summary>Who calls whom, in modules, their Contracts and the values that Platform gives to Contracts.</summary>
internal sealed class Calls
{
    private readonly Dictionary<MethodDefinition, List<Use>> uses = [];
    private readonly Dictionary<MethodDefinition, List<MethodDefinition>> calledBy = [];
    private readonly HashSet<string> assemblies;

    private Calls(Codebase code)
    {
        var walked = code
            .Assemblies.Where(its =>
                its.Part is Part.Module or Part.Contracts
                || (its.Part == Part.Platform && its.Name.EndsWith(".Contracts", StringComparison.Ordinal))
            )
            .ToList();
        assemblies = walked.Select(its => its.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var use in walked.SelectMany(its => its.Uses))
            if (use.Method is { } method)
                (uses.TryGetValue(method, out var its) ? its : uses[method] = []).Add(use);
    }

    public static Calls In(Codebase code) => code.Once(its => (IEnumerable<Calls>)[new Calls(its)])[0];

    /// <summary>What a method mentions itself.</summary>
    public IReadOnlyList<Use> UsesOf(MethodDefinition method) => uses.GetValueOrDefault(method) ?? [];

    /// <summary>Methods and all that they call, directly or not.</summary>
    public IReadOnlySet<MethodDefinition> ReachedFrom(params IEnumerable<MethodDefinition> methods)
    {
        var found = new HashSet<MethodDefinition>(methods);
        var next = new Stack<MethodDefinition>(found);
        while (next.TryPop(out var caller))
            foreach (var called in CalledBy(caller))
                if (found.Add(called))
                    next.Push(called);
        return found;
    }

    private List<MethodDefinition> CalledBy(MethodDefinition caller) =>
        calledBy.TryGetValue(caller, out var known)
            ? known
            : calledBy[caller] = [
                .. UsesOf(caller)
                    .Where(use => use.Used is MethodReference && assemblies.Contains(use.UsedAssembly))
                    .Select(use => ((MethodReference)use.Used).TryResolve())
                    .OfType<MethodDefinition>(),
            ];
}
