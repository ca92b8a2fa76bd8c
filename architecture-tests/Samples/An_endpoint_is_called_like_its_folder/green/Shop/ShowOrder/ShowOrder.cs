namespace Shop;

internal static class ShowOrder
{
    public static IResult Endpoint() => Results.Ok();

    public static IResult RecentEndpoint() => Results.Ok();
}
