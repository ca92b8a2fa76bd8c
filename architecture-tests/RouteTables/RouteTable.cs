using ArchitectureTests.Bodies;
using Mono.Cecil.Cil;

namespace ArchitectureTests.RouteTables;

/// <summary>Reads the routes that a Module class maps in <c>Routes</c> and <c>RootRoutes</c>.</summary>
internal static class RouteTable
{
    private const string Module = "Platform.Hosting.Module";
    private const string Group = "MapGroup";
    private static readonly string[] Access = ["AllowAnonymous", "RequireAuthorization", "RequireRole"];

    public static bool IsModule(CodeType type) => type.Is(Module);

    public static bool IsOne(CodeMethod method) =>
        method.Definition.Name is "Routes" or "RootRoutes" && IsModule(method.Type);

    /// <summary>Whether it maps a route; a group is none.</summary>
    public static bool Maps(Call call) =>
        call.Called.Name.StartsWith("Map", StringComparison.Ordinal)
        && call.Called.Name != Group
        && call.Called.Parameters
            is [{ ParameterType.FullName: "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder" }, ..];

    public static IEnumerable<Route> RoutesOf(Codebase code) => CodeMethod.In(code).Where(IsOne).SelectMany(RoutesOf);

    private static IEnumerable<Route> RoutesOf(CodeMethod table)
    {
        // Whom a call says it of: the route or the group that it ends.
        var saying = table
            .Calls.Where(call => Access.Contains(call.Called.Name))
            .Select(call => Builders(call.Body, call.Argument(0)).FirstOrDefault())
            .ToHashSet();
        return table
            .Calls.Where(Maps)
            .Select(map =>
            {
                var around = Builders(map.Body, map.At).ToList();
                return new Route(
                    map,
                    MethodsOf(map),
                    PatternOf(map, around),
                    EndpointOf(map),
                    around.Exists(saying.Contains)
                );
            });
    }

    /// <summary>What a builder stands on, from within: the route, the groups around it, the table's parameter.</summary>
    private static IEnumerable<object> Builders(MethodDefinition body, Instruction? builder)
    {
        while (builder is not null)
        {
            if (
                builder.Operand is MethodReference { Name: var name }
                && name.StartsWith("Map", StringComparison.Ordinal)
            )
                yield return builder;
            if (Operands.ParameterOf(body, builder) is { } parameter)
                yield return parameter;
            builder = Operands.VariableOf(body, builder) is { } variable
                ? Operands.PutInto(body, variable).ToList() is [var one]
                    ? one
                    : null
                : builder.Operand is MethodReference called
                    ? FirstArgument(body, builder, called)
                    : null;
        }
    }

    private static Instruction? FirstArgument(MethodDefinition body, Instruction at, MethodReference called) =>
        called.Parameters.Count + (called.HasThis ? 1 : 0) is > 0 and var count
            ? Operands.Source(body, at, count - 1)
            : null;

    private static string? PatternOf(Call map, IReadOnlyList<object> around)
    {
        var parts = around
            .OfType<Instruction>()
            .Select(at => at == map.At ? Text(map.Argument(1)) : Text(Operands.Source(map.Body, at, 0)))
            .Reverse()
            .ToList();
        var prefix = map.By.Definition.Name == "Routes" ? "api" : "";
        return parts.Contains(null) || !around.OfType<ParameterDefinition>().Any()
            ? null
            : "/"
                + string.Join(
                    '/',
                    parts.Prepend(prefix).Select(part => part!.Trim('/')).Where(part => part.Length > 0)
                );
    }

    private static IReadOnlyList<string> MethodsOf(Call map) =>
        map.Called.Name switch
        {
            "Map" => [],
            "MapMethods" => [.. Between(map.Argument(1), map.Argument(3)).Select(Text).OfType<string>()],
            "MapGrpc" => ["POST"],
            var name => [name["Map".Length..].ToUpperInvariant()],
        };

    private static MethodDefinition? EndpointOf(Call map) =>
        map.Argument(map.Called.Parameters.Count - 1) is { OpCode.Code: Op.Newobj } handedOn
        && Operands.Source(map.Body, handedOn, 0)?.Operand is MethodReference endpoint
        && endpoint.TryResolve() is { } method
        && !Generated.Is(method)
            ? method
            : null;

    private static string? Text(Instruction? instruction) => instruction?.Operand as string;

    private static IEnumerable<Instruction> Between(Instruction? from, Instruction? to)
    {
        for (var at = from?.Next; at is not null && at != to; at = at.Next)
            yield return at;
    }
}
