using static ArchitectureTests.Language.Sentences;

namespace ArchitectureTests.Rules;

/// <summary>A module is the same code in the host and as a service of its own.</summary>
internal static class PlacementRules
{
    public static Rule Modules_do_not_ask_where_they_run { get; } =
        ModulesAndContracts()
            .ShouldNot()
            .Use(Banned.List("Placement"))
            .Otherwise(
                "Do the same everywhere; what differs between installations is configuration, and where a module runs is Platform's."
            );

    public static Rule Modules_read_no_configuration_of_the_platform { get; } =
        Types()
            .That()
            .AreNotMigrations()
            .ShouldNot()
            .NameAnyOf("Platform:", "Placement:", "Urls", "ASPNETCORE_", "DOTNET_")
            .Otherwise("Read the module's own section: what Platform is told says where a module runs.");

    public static Rule Modules_are_compiled_one_way { get; } =
        Modules()
            .ShouldNot()
            .BeCompiledInSeveralWays()
            .Otherwise("Write the code once: the host and the service are built from the same assembly.");
}
