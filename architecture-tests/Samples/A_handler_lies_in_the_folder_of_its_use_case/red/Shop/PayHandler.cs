namespace Shop;

public sealed record Pay(Guid Id);

public static class PayHandler // <= Shop.PayHandler: lies in the module's root
{
    public static void Handle(Pay _) { }
}
