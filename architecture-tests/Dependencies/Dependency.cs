namespace ArchitectureTests.Dependencies;

internal enum DependencyKind
{
    /// <summary>Sends commands to, or asks questions of.</summary>
    Asks,

    /// <summary>Handles events of.</summary>
    Hears,

    /// <summary>Mentions a value of the other's Contracts that goes along with messages.</summary>
    Uses,
}

/// <summary>A mention of another module's Contracts, and what it makes of the two modules.</summary>
internal sealed record Dependency(string From, string On, DependencyKind Kind, string Subject, Use By)
{
    /// <summary>What the compiled modules do, whatever they declare.</summary>
    public static IReadOnlyList<Dependency> In(Codebase code) => code.Once(Find);

    private static IEnumerable<Dependency> Find(Codebase code)
    {
        var messages = Message
            .In(code)
            .ToDictionary(message => (message.Type.Assembly.Name, message.Type.Definition.FullName));
        return from module in code.Modules
            from use in module.Uses
            let contracts = code.Find(use.UsedAssembly)
            where contracts is { Part: Part.Contracts } && contracts.Module != module.Module
            let message = messages.GetValueOrDefault((use.UsedAssembly, use.UsedType.FullName))
            select new Dependency(module.Module!, contracts.Module!, KindOf(message), Names.Short(use.UsedType), use);
    }

    private static DependencyKind KindOf(Message? message) =>
        message switch
        {
            null => DependencyKind.Uses,
            { IsEvent: true } => DependencyKind.Hears,
            _ => DependencyKind.Asks,
        };
}
