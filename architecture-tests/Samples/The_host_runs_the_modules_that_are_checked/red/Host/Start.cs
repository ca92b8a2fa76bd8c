[assembly: System.Reflection.AssemblyMetadata("Stock", "Module")]
[assembly: System.Reflection.AssemblyMetadata("Features.Stock", "Module")]

namespace Monolith;

internal static class Start // <= Host: runs Features.Stock, which is not where modules are looked for // <= Host: does not run Shop
{
    public static int Count(IEnumerable<Module> modules) => modules.Count();
}
