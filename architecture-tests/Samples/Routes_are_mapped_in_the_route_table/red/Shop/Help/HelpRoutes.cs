namespace Shop;

internal static class HelpRoutes
{
    public static void MapHelp(this IEndpointRouteBuilder api) => api.MapPost("/help", () => "help").AllowAnonymous(); // <= Shop.HelpRoutes.MapHelp(IEndpointRouteBuilder): Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapPost
}
