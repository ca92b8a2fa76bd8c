using static ArchitectureTests.Language.Sentences;

namespace ArchitectureTests.Rules;

/// <summary>What others can see of a module.</summary>
internal static class VisibilityRules
{
    public static Rule Nothing_in_a_module_is_public_but_what_the_bus_must_see { get; } =
        Types()
            .That()
            .ArePublic()
            .Should()
            .BeSeenByTheBus()
            .Otherwise(
                "Make it internal: public are the Module class, handlers, sagas, messages, and the types in their signatures."
            );
}
