using System.Reflection;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Finds the modules that an application was built with; its build names them in the assembly.</summary>
public static class ModuleFinder
{
    /// <summary>The value of the assembly metadata whose key is the name of a module's assembly.</summary>
    public const string MetadataValue = "Module";

    /// <summary>One of each module that <paramref name="application"/> was built with, by name.</summary>
    /// <exception cref="StartRefusedException">An assembly has no module, or several.</exception>
    public static IReadOnlyList<Module> ModulesOf(Assembly application) =>
        [
            .. application
                .GetCustomAttributes<AssemblyMetadataAttribute>()
                .Where(metadata => metadata.Value == MetadataValue)
                .Select(metadata => ModuleOf(Assembly.Load(metadata.Key)))
                .OrderBy(module => module.Name, StringComparer.Ordinal),
        ];

    /// <summary>The module of an assembly.</summary>
    /// <exception cref="StartRefusedException">The assembly has no module, or several.</exception>
    public static Module ModuleOf(Assembly assembly)
    {
        var types = assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Module)) && !type.IsAbstract);
        return types.ToArray() switch
        {
            [var one] when one.GetConstructor([]) is not null => (Module)Activator.CreateInstance(one)!,
            [var one] => throw new StartRefusedException($"{one.Name} has no constructor without parameters."),
            [] => throw new StartRefusedException(
                $"{assembly.GetName().Name} has no module: write one public sealed class that derives from Module."
            ),
            var several => throw new StartRefusedException(
                $"{assembly.GetName().Name} has several modules: {string.Join(", ", several.Select(type => type.Name))}. "
                    + "A module is one project."
            ),
        };
    }
}
