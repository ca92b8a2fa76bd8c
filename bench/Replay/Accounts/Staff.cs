using Replay.Shop;

namespace Replay.Accounts;

/// <summary>Who the replay works as: the operator, and one account for each kind of work.</summary>
internal sealed record Staff(Session Operator, Session Sales, Session Catalog, Session Warehouse) : IDisposable
{
    public static async Task<Staff> SignInAsync(ShopClient shop, OperatorCredentials credentials, TimeProvider clock)
    {
        var boss = new Session(shop, credentials.Email, credentials.Password, clock);
        if (!await boss.SignInAsync())
        {
            throw new ReplayStopped($"The shop does not let the operator in with what {credentials.Source} says.");
        }
        using var directory = new AccountDirectory(shop, boss);
        var hiring = new Hiring(shop, directory, boss, credentials.Password, clock);
        return new(
            boss,
            await hiring.HireAsync("sales"),
            await hiring.HireAsync("catalog"),
            await hiring.HireAsync("warehouse")
        );
    }

    public void Dispose()
    {
        Operator.Dispose();
        Sales.Dispose();
        Catalog.Dispose();
        Warehouse.Dispose();
    }
}
