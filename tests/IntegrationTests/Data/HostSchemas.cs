using Monolith;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>The schemas of the host, all of them.</summary>
internal static class HostSchemas
{
    public static IReadOnlyList<RegisteredSchema> All { get; } = Find();

    public static TheoryData<string> Names => [.. All.Select(schema => schema.Name)];

    public static RegisteredSchema Of(string name) => All.Single(schema => schema.Name == name);

    private static List<RegisteredSchema> Find()
    {
        var builder = MonolithHost.CreateBuilder([]);
        builder.AddModules();
        return [.. builder.Services.Select(service => service.ImplementationInstance).OfType<RegisteredSchema>()];
    }
}
