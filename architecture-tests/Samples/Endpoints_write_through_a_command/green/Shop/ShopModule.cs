namespace Shop;

public sealed class ShopModule : Module<ShopDbContext>
{
    public override void Routes(RouteGroupBuilder api) => api.MapPost("/paid", PayAll.Endpoint).AllowAnonymous();
}
