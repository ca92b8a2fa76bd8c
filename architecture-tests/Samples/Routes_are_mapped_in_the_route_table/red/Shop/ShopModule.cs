namespace Shop;

public sealed class ShopModule : Module
{
    public override void Routes(RouteGroupBuilder api) => Further(api);

    private static void Further(RouteGroupBuilder api) => api.MapGet("/orders", ShowOrder.Endpoint).AllowAnonymous(); // <= Shop.ShopModule.Further(RouteGroupBuilder): Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet
}
