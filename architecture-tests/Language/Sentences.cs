using ArchitectureTests.Bodies;
using ArchitectureTests.RouteTables;

namespace ArchitectureTests.Language;

/// <summary>How a rule begins. For <c>using static</c>.</summary>
internal static class Sentences
{
    public static Subjects<CodeAssembly> Modules() => Assemblies("modules", Part.Module);

    public static Subjects<CodeAssembly> Contracts() => Assemblies("contracts", Part.Contracts);

    public static Subjects<CodeAssembly> ModulesAndContracts() =>
        new("modules and contracts", code => code.Modules.Concat(code.Of(Part.Contracts)));

    public static Subjects<CodeAssembly> PlatformProjects() => Assemblies("platform projects", Part.Platform);

    public static Subjects<CodeAssembly> Hosts() => Assemblies("hosts", Part.Host);

    public static Subjects<CodeAssembly> ExtractedServices() => Assemblies("extracted services", Part.Extracted);

    /// <summary>The types that modules are written in; Contracts have types of their own.</summary>
    public static Subjects<CodeType> Types() => new("types", code => code.Modules.SelectMany(module => module.Types));

    /// <summary>The types that Contracts are written in.</summary>
    public static Subjects<CodeType> TypesOfContracts() =>
        new("types of contracts", code => code.Of(Part.Contracts).SelectMany(contracts => contracts.Types));

    /// <summary>The methods that the bus calls, sagas' too.</summary>
    public static Subjects<HandlerMethod> HandlerMethods() =>
        new("handlers", code => code.Modules.SelectMany(Handlers.Of));

    /// <summary>Events, and whatever somebody handles.</summary>
    public static Subjects<Message> Messages() => new("messages", Message.In);

    /// <summary>The classes that handlers are written in, sagas too.</summary>
    public static Subjects<CodeType> HandlerClasses() =>
        new("handler classes", code => code.Modules.SelectMany(Handlers.ClassesOf));

    /// <summary>The methods that modules and Contracts are written in, with the lambdas and async code in them.</summary>
    public static Subjects<CodeMethod> Methods() => new("methods", CodeMethod.In);

    /// <summary>The lines of the modules' route tables.</summary>
    public static Subjects<Route> Routes() => new("routes", Route.In);

    private static Subjects<CodeAssembly> Assemblies(string name, Part part) => new(name, code => code.Of(part));
}
