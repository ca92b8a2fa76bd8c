using System.Runtime.Loader;
using Platform.Data;
using Platform.Hosting;
using Platform.Manifest;

// manifest <module's assembly> <file that lists the assemblies it was compiled against> <manifest to write> <document to write>
if (args is not [var file, var references, var manifestFile, var documentFile])
{
    Console.Error.WriteLine("usage: manifest <assembly> <references> <manifest> <document>");
    return 2;
}

var files = (await File.ReadAllLinesAsync(references)).ToLookup(Path.GetFileNameWithoutExtension);
AssemblyLoadContext.Default.Resolving += (context, name) =>
    files[name.Name].FirstOrDefault() is { } reference ? context.LoadFromAssemblyPath(reference) : null;
try
{
    var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(file));
    var module = ModuleFinder.ModuleOf(assembly);
    var manifest = RouteManifest.Of(module);
    var newest = manifest.Routes.Select(route => route.Since).DefaultIfEmpty(1).Max();
    var document = await ModuleDocument.WriteAsync(module, newest, new DocComments(assembly, file));
    await File.WriteAllTextAsync(manifestFile, manifest.ToJson());
    await File.WriteAllTextAsync(documentFile, document);
    return 0;
}
catch (StartRefusedException refused)
{
    return refused.Report();
}
