namespace Shop;

public sealed record Refund(Guid Id);

public static class RefundHandler
{
    public static void Handle(Refund _) { }
}
