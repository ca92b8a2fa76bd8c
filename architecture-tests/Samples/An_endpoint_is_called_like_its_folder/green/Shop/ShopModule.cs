namespace Shop;

public sealed class ShopModule : Module
{
    public override void Routes(RouteGroupBuilder api)
    {
        var orders = api.MapGroup("/orders").AllowAnonymous();
        orders.MapGet("/", ShowOrder.Endpoint);
        orders.MapGet("/recent", ShowOrder.RecentEndpoint);
        orders.MapPut("/", ChangeOrder.Endpoint);
    }
}
