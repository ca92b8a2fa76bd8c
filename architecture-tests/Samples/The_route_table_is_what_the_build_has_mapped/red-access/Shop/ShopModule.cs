namespace Shop;

public sealed class ShopModule : Module // <= Shop: has GET /api/orders in Shop.routes.json, open to nobody knows whom
{
    public override void Routes(RouteGroupBuilder api) => api.MapGet("/orders", ShowOrder.Endpoint).AllowAnonymous();
}
