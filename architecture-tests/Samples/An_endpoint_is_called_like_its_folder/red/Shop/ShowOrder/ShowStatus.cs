namespace Shop;

internal static class ShowStatus
{
    public static IResult Endpoint() => Results.Ok(); // <= Shop.ShowStatus.Endpoint(): lies in the folder ShowOrder
}
