namespace Shop;

public sealed class ShopModule : Module // <= Shop: has GET /api/forgotten in Shop.routes.json, and in no route table
{
    private static readonly string Language = Environment.NewLine;

    public override void Routes(RouteGroupBuilder api)
    {
        api.MapGet("/orders", ShowOrder.Endpoint).AllowAnonymous();
        api.MapDelete("/orders", ShowOrder.Endpoint).AllowAnonymous(); // <= Shop.ShopModule.Routes(RouteGroupBuilder): DELETE /api/orders is not in Shop.routes.json
        api.MapGet($"/{Language}/orders", ShowOrder.Endpoint).AllowAnonymous(); // <= Shop.ShopModule.Routes(RouteGroupBuilder): GET (computed) is not in Shop.routes.json
    }
}
