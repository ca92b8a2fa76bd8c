using ArchitectureTests.Bodies;
using ArchitectureTests.RouteTables;

namespace ArchitectureTests.Language;

/// <summary>Routes, who may call them, and where they are written.</summary>
internal static class Routing
{
    public static Sentence SayWhoMayCallThem(this Should<Route> routes) =>
        routes.Have((route, _) => route.SaysWho ? [] : [route.Map.AsOffence($"{route} does not say who may call it")]);

    public static Sentence LeadToAnEndpointCalledLikeItsFolder(this Should<Route> routes) =>
        routes.Have(
            (route, _) =>
                route.Endpoint is { } endpoint
                    ? Misnamed(endpoint)
                    : [route.Map.AsOffence($"{route} leads to code without a name")]
        );

    public static Subjects<CodeMethod> AreNoRouteTable(this Subjects<CodeMethod> methods) =>
        methods.Where(method => !RouteTable.IsOne(method));

    public static Sentence MapRoutes(this ShouldNot<CodeMethod> methods) =>
        methods.Have((method, _) => method.Calls.Where(RouteTable.Maps).Select(call => call.AsOffence()));

    /// <summary>The build writes the manifest by mapping the routes, so it has what reading the code may have missed.</summary>
    public static Sentence HaveTheRoutesOfTheirManifest(this Should<CodeAssembly> modules) =>
        modules.Have(
            (module, code) =>
            {
                if (Manifest.Of(module, code) is not { } manifest)
                    return Manifest.IsNeeded(module) ? [Offence(module, $"has no {Manifest.FileOf(module)}")] : [];

                var read = Route.In(code).Where(route => route.Module == module).ToList();
                var written = manifest.Routes.ToLookup(route => Route.NameOf(route.Methods, route.Pattern));
                return
                [
                    .. from route in read
                    where !written.Contains(route.Name)
                    select route.Map.AsOffence($"{route} is not in {Manifest.FileOf(module)}"),
                    .. from route in written
                    where !read.Exists(its => its.Name == route.Key)
                    select Offence(module, $"has {route.Key} in {Manifest.FileOf(module)}, and in no route table"),
                    .. from route in written
                    where route.Any(its => its.Access is null)
                    select Offence(module, $"has {route.Key} in {Manifest.FileOf(module)}, open to nobody knows whom"),
                ];
            }
        );

    private static IEnumerable<Offence> Misnamed(MethodDefinition endpoint)
    {
        var type = endpoint.DeclaringType;
        var where = Sources.FirstLineOf(endpoint);
        foreach (var file in Sources.FilesOf(type))
            if (Path.GetFileName(Path.GetDirectoryName(file)) is var folder && folder != type.Name)
                yield return new Offence(Names.Of(endpoint), $"lies in the folder {folder}", where);
            else if (Path.GetFileNameWithoutExtension(file) != type.Name)
                yield return new Offence(Names.Of(endpoint), $"lies in the file {Path.GetFileName(file)}", where);
        if (!endpoint.Name.EndsWith("Endpoint", StringComparison.Ordinal))
            yield return new Offence(Names.Of(endpoint), "is not called Endpoint", where);
    }

    private static Offence Offence(CodeAssembly module, string how) =>
        new(module.Name, how, module.Types.FirstOrDefault(RouteTable.IsModule)?.Place);
}
