using static ArchitectureTests.Language.Sentences;

namespace ArchitectureTests.Rules;

/// <summary>How modules reach each other, and what they keep.</summary>
internal static class BusRules
{
    public static Rule Modules_talk_through_the_bus_alone { get; } =
        ModulesAndContracts()
            .ShouldNot()
            .Use(Banned.List("Bus"))
            .Otherwise(
                "Send a message or ask a question. A service outside the shop is behind a port, whose adapter is not a module's."
            );

    public static Rule Modules_look_nothing_up { get; } =
        ModulesAndContracts()
            .ShouldNot()
            .Use(Banned.List("Lookup"))
            .Otherwise(
                "Take it by constructor or parameter. Without a scope: IDbContextFactory of the module's context. At start: AddStartTask."
            );

    public static Rule Nothing_is_found_by_its_name_while_running { get; } =
        ModulesAndContracts()
            .ShouldNot()
            .Use(Banned.List("Reflection"))
            .Otherwise("Name the type or the member in the code, where the compiler and these rules see it.");

    public static Rule Modules_leave_to_the_host_what_is_everybodys { get; } =
        ModulesAndContracts()
            .ShouldNot()
            .Use(Banned.List("Platform"))
            .Otherwise(
                "Take what is the module's own: its context, its ModuleDatabase<TContext>, its messages, its routes."
            );

    public static Rule Nobody_is_given_what_all_modules_share { get; } =
        Types()
            .ShouldNot()
            .BeGivenWhatAllShare()
            .Otherwise(
                "Take a type of the module's own: what any module can register or receive is a way past the bus."
            );

    public static Rule Contracts_hold_data_alone { get; } =
        TypesOfContracts()
            .Should()
            .HoldDataAlone()
            .Otherwise(
                "Contracts are records and values: what does something is a message, and a handler in the module."
            )
            .MayFindNone("a shop without messages between modules has no Contracts");

    public static Rule Modules_keep_no_static_state { get; } =
        Types()
            .ShouldNot()
            .KeepStaticState()
            .Otherwise(
                "Keep it in a service with a lifetime, or in the database; a constant is readonly and of a type that cannot change (FrozenDictionary, ImmutableArray)."
            );
}
