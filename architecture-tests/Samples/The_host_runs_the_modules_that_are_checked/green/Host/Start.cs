[assembly: System.Reflection.AssemblyMetadata("Shop", "Module")]
[assembly: System.Reflection.AssemblyMetadata("Stock", "Module")]
[assembly: System.Reflection.AssemblyMetadata("Repository", "https://shop.example")]

namespace Monolith;

internal static class Start
{
    public static int Count(IEnumerable<Module> modules) => modules.Count();
}
