namespace Shop;

public sealed class ShopModule : Module
{
    public override void Routes(RouteGroupBuilder api) { }
}
