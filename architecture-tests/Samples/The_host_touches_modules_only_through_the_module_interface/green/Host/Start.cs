[assembly: System.Reflection.AssemblyMetadata("Stock", "Module")]

namespace Monolith;

internal static class Start
{
    public static void Services(IServiceCollection services, IEnumerable<Module> modules, IConfiguration configuration)
    {
        foreach (var module in modules)
            module.Services(services, configuration);
    }
}
