using System.Reflection;
using Microsoft.Extensions.DependencyModel;
using Platform.Data;

namespace DesignTime;

/// <summary>The contexts of everything that this project is built with.</summary>
internal static class Contexts
{
    public static IReadOnlyList<Type> Found { get; } =
    [
        .. DependencyContext
            .Default!.RuntimeLibraries.Where(library => library.Type == "project")
            .SelectMany(library => library.GetDefaultAssemblyNames(DependencyContext.Default))
            .SelectMany(name => Assembly.Load(name).GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(SchemaDbContext)))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];
}
