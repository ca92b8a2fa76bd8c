namespace ArchitectureTests.Code;

/// <summary>A type that travels on the bus: it is an event, or somebody handles it.</summary>
internal sealed record Message(CodeType Type)
{
    public const string Event = "Platform.Messaging.IEvent";
    public const string Question = "Platform.Contracts.IQuestion`1";
    public const string Identity = "Platform.Messaging.MessageIdentityAttribute";

    /// <summary>The module whose message it is.</summary>
    public string Module => Type.Assembly.Module!;

    public bool IsEvent => Type.Is(Event);

    public bool IsQuestion => Type.Is(Question);

    /// <summary>What its <c>[MessageIdentity]</c> says; null without one.</summary>
    public string? Alias => (string?)Attribute?.ConstructorArguments[0].Value;

    /// <summary>The version that its <c>[MessageIdentity]</c> says; 0 without one.</summary>
    public int Version =>
        Attribute
            ?.Properties.Where(its => its.Name == "Version")
            .Select(its => (int)its.Argument.Value)
            .FirstOrDefault()
        ?? 0;

    private CustomAttribute? Attribute =>
        Type.Definition.CustomAttributes.FirstOrDefault(its => its.AttributeType.FullName == Identity);

    public override string ToString() => Type.Name;

    /// <summary>All messages of all modules.</summary>
    public static IReadOnlyList<Message> In(Codebase code) => code.Once(Find);

    private static IEnumerable<Message> Find(Codebase code)
    {
        var handled = code
            .Modules.SelectMany(Handlers.Of)
            .Select(handler => handler.Message.FullName)
            .ToHashSet(StringComparer.Ordinal);
        return code
            .Assemblies.Where(assembly => assembly.Part is Part.Module or Part.Contracts)
            .SelectMany(assembly => assembly.Types)
            .Select(type => new Message(type))
            .Where(message => message.IsEvent || handled.Contains(message.Type.Definition.FullName))
            .Where(message => message.Type.Definition is { IsAbstract: false, IsInterface: false });
    }
}
