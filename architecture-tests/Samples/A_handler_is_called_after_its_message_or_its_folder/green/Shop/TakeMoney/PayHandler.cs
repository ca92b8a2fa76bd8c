namespace Shop;

public sealed record Pay(Guid Id);

public static class PayHandler
{
    public static void Handle(Pay _) { }
}
