namespace Shop;

internal static class ChangeOrder
{
    public static IResult Endpoint() => Results.Ok();
}
