using Payments.Provider;

namespace IntegrationTests.Payments;

/// <summary>A process that charges without end, many at a time, and says which it has been told of.</summary>
internal static class ChargingChild
{
    private const int AtOnce = 20;

    public static async Task<int> RunAsync(string ledger)
    {
        using var keeper = new LedgerKeeper(new(ledger), TimeProvider.System);
        for (var next = 0; ; next += AtOnce)
        {
            await Task.WhenAll(Enumerable.Range(next, AtOnce).Select(n => keeper.AskAsync(Charge(n))));
            for (var n = next; n < next + AtOnce; n++)
                Console.WriteLine($"charged {n}");
        }
    }

    public static ChargeRequest Charge(int number) =>
        new($"key-{number}", new Guid(number, 0, 0, new byte[8]), Money.Gbp(100), "tok_visa");
}
