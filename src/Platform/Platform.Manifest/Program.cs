using System.Runtime.Loader;
using Platform.Data;
using Platform.Hosting;

// manifest <module's assembly> <file that lists the assemblies it was compiled against> <manifest to write>
if (args is not [var assembly, var references, var manifest])
{
    Console.Error.WriteLine("usage: manifest <assembly> <references> <manifest>");
    return 2;
}

var files = (await File.ReadAllLinesAsync(references)).ToLookup(Path.GetFileNameWithoutExtension);
AssemblyLoadContext.Default.Resolving += (context, name) =>
    files[name.Name].FirstOrDefault() is { } file ? context.LoadFromAssemblyPath(file) : null;
try
{
    var module = ModuleFinder.ModuleOf(AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(assembly)));
    await File.WriteAllTextAsync(manifest, RouteManifest.Of(module).ToJson());
    return 0;
}
catch (StartRefusedException refused)
{
    return refused.Report();
}
