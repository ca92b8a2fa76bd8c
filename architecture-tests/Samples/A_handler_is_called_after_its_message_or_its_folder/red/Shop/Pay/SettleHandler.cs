namespace Shop;

public sealed record Pay(Guid Id);

public sealed record Refund(Guid Id);

public static class SettleHandler // <= Shop.SettleHandler: handles Pay and Refund in Pay
{
    public static void Handle(Pay _) { }

    public static void Handle(Refund _) { }
}
