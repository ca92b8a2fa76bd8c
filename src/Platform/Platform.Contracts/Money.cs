using System.Globalization;

namespace Platform.Contracts;

/// <summary>An amount of money: minor units (pence, cents) and an ISO 4217 currency. Never a float.</summary>
/// <param name="Amount">The amount in minor units: 255 is GBP 2.55.</param>
/// <param name="Currency">The ISO 4217 code, three capital letters.</param>
public readonly record struct Money(long Amount, string Currency)
{
    /// <summary>An amount of pounds sterling, in pence.</summary>
    public static Money Gbp(long pence) => new(pence, "GBP");

    /// <summary>Nothing, in no currency (XXX in ISO 4217): nobody has said yet what it is worth.</summary>
    public static Money None => new(0, "XXX");

    /// <summary>Adds two amounts. Throws <see cref="InvalidOperationException"/> if the currencies differ.</summary>
    public static Money operator +(Money left, Money right) =>
        new(checked(left.Amount + Same(left, right)), left.Currency);

    /// <summary>Subtracts an amount. Throws <see cref="InvalidOperationException"/> if the currencies differ.</summary>
    public static Money operator -(Money left, Money right) =>
        new(checked(left.Amount - Same(left, right)), left.Currency);

    /// <summary>The price of several pieces.</summary>
    public static Money operator *(Money price, int quantity) => new(checked(price.Amount * quantity), price.Currency);

    /// <summary>The amount as people write it, "GBP 2.55" (two decimals), for logs and messages.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Currency} {Amount / 100m:0.00}");

    private static long Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? right.Amount
            : throw new InvalidOperationException($"{left.Currency} and {right.Currency} cannot be added.");
}
