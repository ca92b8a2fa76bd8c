namespace Shop;

public sealed class ShopModule : Module
{
    public override void Routes(RouteGroupBuilder api)
    {
        var orders = api.MapGroup("/orders").WithTags("orders").RequireRole(Roles.Sales);
        orders.MapGet("/", ShowOrder.Endpoint);
        orders.MapPost("/{id}", Pay.Endpoint).WithTags("pay");
        orders.MapGroup("/mine").MapGet("/", ShowOrder.Endpoint);
        // A group may say it when its routes are there already.
        var late = api.MapGroup("/late");
        late.MapGet("/", ShowOrder.Endpoint);
        late.RequireAuthorization();
        var route = api.MapGet("/alone", ShowOrder.Endpoint);
        route.WithTags("alone").AllowAnonymous();
    }

    public override void RootRoutes(IEndpointRouteBuilder root) =>
        root.MapGet("/shop", ShowOrder.Endpoint).AllowAnonymous();
}
