using Bank.Contracts;

namespace Shop;

/// <summary>Events may point back.</summary>
public static class ChargedHandler
{
    public static void Handle(Charged charged) => Console.WriteLine(charged.OrderId);
}
