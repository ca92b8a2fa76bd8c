namespace Shop;

public sealed class ShopModule : Module
{
    public override void Routes(RouteGroupBuilder api) => api.MapGet("/orders", ShowOrder.Endpoint).AllowAnonymous();
}

internal static class Town
{
    // Another kind of map.
    private static string MapGet(string street) => street;

    private static string Find() => MapGet("High Street");
}
