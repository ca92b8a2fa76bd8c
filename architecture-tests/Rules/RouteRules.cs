using static ArchitectureTests.Language.Sentences;

namespace ArchitectureTests.Rules;

/// <summary>The way from a URL to the code, and from a message: one file, one folder, one name.</summary>
internal static class RouteRules
{
    public static Rule Each_route_says_who_may_call_it { get; } =
        Routes()
            .Should()
            .SayWhoMayCallThem()
            .Otherwise(
                "Add AllowAnonymous(), RequireAuthorization() or RequireRole(…) to it, or to its group, in the route table."
            );

    public static Rule Routes_are_mapped_in_the_route_table { get; } =
        Methods()
            .That()
            .AreNoRouteTable()
            .ShouldNot()
            .MapRoutes()
            .Otherwise("Map it in Routes or RootRoutes of the Module class: the route table of a module is one file.");

    public static Rule The_route_table_is_what_the_build_has_mapped { get; } =
        Modules()
            .Should()
            .HaveTheRoutesOfTheirManifest()
            .Otherwise(
                "Write each route out in Routes or RootRoutes, api.MapGet(\"/…\", ShowOrder.Endpoint), and build: the module's build writes the manifest."
            );

    public static Rule An_endpoint_is_called_like_its_folder { get; } =
        Routes()
            .Should()
            .LeadToAnEndpointCalledLikeItsFolder()
            .Otherwise(
                "Give the route a folder with a class of that name, ShowOrder/ShowOrder.cs, and in it a method called Endpoint, or …Endpoint for a further route."
            );

    public static Rule A_handler_is_called_after_its_message_or_its_folder { get; } =
        HandlerClasses()
            .That()
            .AreNoSagas()
            .Should()
            .BeCalledAfterTheirMessageOrTheirFolder()
            .Otherwise(
                "Call it after what it handles, BookReceiptsHandler for BookReceipts, or after its folder, SellStock/SellStockHandler."
            );

    public static Rule A_handler_lies_in_the_folder_of_its_use_case { get; } =
        HandlerClasses()
            .Should()
            .LieInTheFolderOfAUseCase()
            .Otherwise("Move it into a folder that is called like the use case.");
}
