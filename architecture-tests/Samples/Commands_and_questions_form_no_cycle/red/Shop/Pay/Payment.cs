using Bank.Contracts;

namespace Shop;

internal static class Payment
{
    public static object Ask(Guid order) => new Charge(order); // <= Shop.Payment.Ask(Guid): asks Bank (Charge) in the ring Bank → Shop → Bank
}
