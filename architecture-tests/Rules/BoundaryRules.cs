using static ArchitectureTests.Language.Sentences;

namespace ArchitectureTests.Rules;

/// <summary>Who may use whom.</summary>
internal static class BoundaryRules
{
    public static Rule A_module_uses_another_only_through_its_contracts { get; } =
        Modules()
            .Should()
            .Use(Its.Own, Its.Contracts, Others.Contracts, PlatformOf.Any, Outside.Any)
            .AndNothingElse()
            .Otherwise(
                "Send a message of the other module's Contracts, or ask a question; what all modules need is Platform's."
            );

    public static Rule Contracts_use_no_module { get; } =
        Contracts()
            .Should()
            .Use(Its.Contracts, PlatformOf.Contracts, Outside.BaseLibrary)
            .AndNothingElse()
            .Otherwise("Contracts are messages alone: move what needs this into the module.");

    public static Rule Platform_uses_no_module { get; } =
        PlatformProjects()
            .Should()
            .Use(PlatformOf.Any, Outside.Any)
            .AndNothingElse()
            .Otherwise("Platform knows no module: move the code into the module, or give Platform a seam for it.");

    public static Rule The_host_touches_modules_only_through_the_module_interface { get; } =
        Hosts()
            .Should()
            .Use(Its.Own, PlatformOf.Any, Outside.Any)
            .AndNothingElseInItsCode()
            .Otherwise(
                "The host finds modules by their Module class: let the module map, register or publish this itself."
            );

    public static Rule An_extracted_service_runs_its_own_module_alone { get; } =
        ExtractedServices()
            .Should()
            .Use(Its.Module, PlatformOf.Any, Outside.Any)
            .AndNothingElse()
            .Otherwise(
                "A service is its module and Platform: what it needs of others are messages, inside the module."
            );
}
