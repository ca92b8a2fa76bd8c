using Monolith.Sample;
using Platform.Hosting;

namespace Monolith;

/// <summary>The one deployable: every module that this project is built with, in one process.</summary>
internal static class MonolithHost
{
    public static WebApplicationBuilder CreateBuilder(string[] args) =>
        PlatformHost.CreateBuilder(SampleServices.Spelt(args));

    public static void AddModules(this WebApplicationBuilder builder)
    {
        foreach (var module in ModuleFinder.ModulesOf(typeof(MonolithHost).Assembly))
        {
            builder.AddModule(module);
        }
    }
}
