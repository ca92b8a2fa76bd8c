namespace Shop;

public sealed class ShopModule : Module
{
    public override void Routes(RouteGroupBuilder api)
    {
        var orders = api.MapGroup("/orders").AllowAnonymous();
        orders.MapGet("/", ShowOrder.Endpoint);
        orders.MapGet("/status", ShowStatus.Endpoint);
        orders.MapGet("/all", ShowAll.Endpoint);
        orders.MapPut("/", ShowOrder.Change);
        orders.MapDelete("/", () => "gone"); // <= Shop.ShopModule.Routes(RouteGroupBuilder): DELETE /api/orders leads to code without a name
        orders.MapPost("/", Pay); // <= Shop.ShopModule.Routes(RouteGroupBuilder): POST /api/orders leads to code without a name

        string Pay() => "paid";
    }
}
