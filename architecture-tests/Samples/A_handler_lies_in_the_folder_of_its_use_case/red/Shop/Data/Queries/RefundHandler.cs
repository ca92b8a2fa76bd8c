namespace Shop;

public sealed record Refund(Guid Id);

public static class RefundHandler // <= Shop.RefundHandler: lies in Data/Queries
{
    public static void Handle(Refund _) { }
}
