using ArchitectureTests.MessageShapes;

namespace ArchitectureTests.MessageReaders;

/// <summary>
/// Knows what a module reads. Of a message itself: what its handlers reach, one by one. Of what is nested in it:
/// what the module reads of that type anywhere, as it may be kept and looked at later.
/// </summary>
internal sealed class ModuleReader
{
    private readonly string module;
    private readonly Codebase code;
    private readonly Touches touches;
    private readonly Calls calls;

    /// <summary>By the message. Load, Validate and the like get it too; a saga that is not there reads nothing of it.</summary>
    private readonly ILookup<string, (CodeType Class, MethodDefinition Method)> handlers;

    /// <summary>Those that read a type's members themselves.</summary>
    private readonly ILookup<string, MethodDefinition> direct;
    private readonly HashSet<(string Type, string Member)> anywhere;

    public ModuleReader(string module, Codebase code, Touches touches)
    {
        this.module = module;
        this.code = code;
        this.touches = touches;
        calls = Calls.In(code);
        var types = code.Modules.Where(its => its.Module == module).SelectMany(its => its.Types).ToList();
        handlers = (
            from type in types.Where(Handlers.IsHandlerClass)
            from method in type.Methods
            where method.IsPublic && !method.Name.StartsWith("NotFound", StringComparison.Ordinal)
            from parameter in method.Parameters
            select (parameter.ParameterType.FullName, handler: (type, method))
        ).ToLookup(its => its.FullName, its => its.handler, StringComparer.Ordinal);
        var touched = calls
            .ReachedFrom(types.SelectMany(type => type.Methods))
            .SelectMany(method => touches.Of(method).Select(touch => (touch, method)))
            .ToList();
        anywhere = [.. touched.Select(its => its.touch)];
        direct = touched
            .Select(its => (its.touch.Type, its.method))
            .Distinct()
            .ToLookup(its => its.Type, its => its.method, StringComparer.Ordinal);
    }

    public IEnumerable<Reading> ReadingsOf(WireType message)
    {
        var shape = Shape.Of(message.Type);
        return ReadersOf(message)
            .GroupBy(reader => NameOf(reader.Method), StringComparer.Ordinal)
            .Select(same => new Reading(
                message,
                module,
                same.Key,
                same.First().Method,
                PathsOf(shape, same.SelectMany(reader => reader.Members).ToHashSet(StringComparer.Ordinal))
            ));
    }

    private IEnumerable<(MethodDefinition Method, IEnumerable<string> Members)> ReadersOf(WireType message)
    {
        var own = OwnTypes(message.Type).ToHashSet(StringComparer.Ordinal);
        var handled = new HashSet<MethodDefinition>();
        foreach (var handler in handlers[message.Code.Definition.FullName])
        {
            var reached = calls.ReachedFrom(handler.Method);
            handled.UnionWith(reached);
            yield return (
                handler.Method,
                Own(reached.SelectMany(touches.Of)).Concat(SagaIdentity.ReadFor(handler.Class, message, code))
            );
        }
        foreach (var method in direct[Touches.NameOf(message.Type)].Where(method => !handled.Contains(method)))
            if (method.DeclaringType != message.Code.Definition)
                yield return (method, Own(touches.Of(method)));

        IEnumerable<string> Own(IEnumerable<(string Type, string Member)> touched) =>
            touched.Where(touch => own.Contains(touch.Type)).Select(touch => touch.Member);
    }

    private List<string> PathsOf(IReadOnlyList<Member> shape, HashSet<string> own)
    {
        var paths = new List<string>();
        var whole = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in shape)
        {
            var type = Touches.NameOf(member.Source.DeclaringType!);
            var isWhole = member.Parent is null
                ? own.Contains(Touches.Whole)
                : whole.Contains(member.Parent) || anywhere.Contains((type, Touches.Whole));
            var isRead = member.Parent is null
                ? own.Contains(member.Source.Name)
                : paths.Contains(member.Parent) && anywhere.Contains((type, member.Source.Name));
            if (isWhole && (member.Parent is null || paths.Contains(member.Parent)))
                whole.Add(member.Path);
            if (isRead || whole.Contains(member.Path))
                paths.Add(member.Path);
        }
        return paths;
    }

    /// <summary>A message and what it is derived from: a time-out has its delay from there.</summary>
    private static IEnumerable<string> OwnTypes(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
            yield return Touches.NameOf(type);
    }

    private static string NameOf(MethodDefinition method)
    {
        var type = Names.Short(method.DeclaringType);
        return method.IsConstructor ? $"new {type}" : $"{type}.{method.Name[(method.IsGetter ? 4 : 0)..]}";
    }
}
