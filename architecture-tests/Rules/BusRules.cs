using static ArchitectureTests.Language.Sentences;

namespace ArchitectureTests.Rules;

/// <summary>How modules reach each other, and what they keep.</summary>
internal static class BusRules
{
    public static Rule Modules_talk_through_the_bus_alone { get; } =
        Modules()
            .ShouldNot()
            .Use(Banned.List("Bus"))
            .Otherwise(
                "Send a message or ask a question. A service outside the shop is behind a port, whose adapter is not a module's."
            );

    public static Rule Modules_look_nothing_up { get; } =
        Modules()
            .ShouldNot()
            .Use(Banned.List("Lookup"))
            .Otherwise(
                "Take it by constructor or parameter. Without a scope: IDbContextFactory of the module's context. At start: AddStartTask."
            );

    public static Rule Modules_keep_no_static_state { get; } =
        Types()
            .ShouldNot()
            .KeepStaticState()
            .Otherwise(
                "Keep it in a service with a lifetime, or in the database; a constant is readonly and of a type that cannot change (FrozenDictionary, ImmutableArray)."
            );
}
