using System.Collections.Concurrent;
using Replay.Accounts;
using Replay.Invoices;

namespace Replay.Phases;

/// <summary>Opens an account, without a password, for each customer of the file.</summary>
internal static class OpenCustomers
{
    /// <summary>The account of each customer number.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> RunAsync(Work work, IEnumerable<Invoice> orders)
    {
        var numbers = orders.Select(order => order.Customer).OfType<string>().Distinct().ToList();
        var accounts = new ConcurrentDictionary<string, Guid>();
        using var directory = new AccountDirectory(work.Shop, work.Staff.Operator);

        await work.EachAsync(
            "customers",
            numbers,
            async number =>
            {
                var id = await directory.OpenAsync(
                    new($"c{number}@replay.example", $"Customer {number}", Password: null),
                    $"replay-customer-{number}",
                    work.Staff.Sales
                );
                if (id is { } found)
                {
                    accounts[number] = found;
                }
                else
                {
                    work.Log.Fail("a customer without an account", $"customer {number}");
                }
            }
        );
        return accounts;
    }
}
