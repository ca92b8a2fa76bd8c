namespace Shop;

public sealed class ShopModule : Module
{
    private const string Lines = "lines";

    public override void Routes(RouteGroupBuilder api)
    {
        var orders = api.MapGroup("/orders").AllowAnonymous();
        var lines = orders.MapGroup("{id}").MapGroup($"/{Lines}/");
        orders.MapGet("/", ShowOrder.Endpoint);
        lines.MapPost("", ShowOrder.Endpoint);
        lines.MapMethods("", ["GET", "HEAD"], ShowOrder.Endpoint);
    }

    public override void RootRoutes(IEndpointRouteBuilder root) => root.Map("any", ShowOrder.Endpoint).AllowAnonymous();
}
