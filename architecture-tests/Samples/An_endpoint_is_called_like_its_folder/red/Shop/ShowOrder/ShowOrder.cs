namespace Shop;

internal static class ShowOrder
{
    public static IResult Endpoint() => Results.Ok();

    public static IResult Change() => Results.Ok(); // <= Shop.ShowOrder.Change(): is not called Endpoint
}
