namespace Shop;

internal static class Pay
{
    public static IResult Endpoint() => Results.Ok();
}
