namespace Shop;

public sealed class ShopModule : Module
{
    public override void Routes(RouteGroupBuilder api)
    {
        api.MapGet("/orders", ShowOrder.Endpoint); // <= Shop.ShopModule.Routes(RouteGroupBuilder): GET /api/orders does not say who may call it
        var orders = api.MapGroup("/orders");
        orders.MapPost("/{id}", Pay.Endpoint).RequireAuthorization();
        orders.MapPut("/{id}", Pay.Endpoint).WithTags("orders"); // <= Shop.ShopModule.Routes(RouteGroupBuilder): PUT /api/orders/{id} does not say who may call it
        orders.MapGroup("/mine").RequireRole(Roles.Customer).MapGet("/", ShowOrder.Endpoint);
        orders.MapGroup("/others").MapGet("/", ShowOrder.Endpoint); // <= Shop.ShopModule.Routes(RouteGroupBuilder): GET /api/orders/others does not say who may call it
    }

    public override void RootRoutes(IEndpointRouteBuilder root) =>
        root.MapMethods("/shop", ["GET", "HEAD"], ShowOrder.Endpoint); // <= Shop.ShopModule.RootRoutes(IEndpointRouteBuilder): GET|HEAD /shop does not say who may call it
}
