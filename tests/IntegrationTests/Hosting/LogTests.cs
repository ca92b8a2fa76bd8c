using System.Net.Http.Json;
using IntegrationTests.Shop;
using Microsoft.Extensions.Logging;

namespace IntegrationTests.Hosting;

public sealed class LogTests
{
    [Fact]
    public async Task Nothing_secret_is_logged_even_when_everything_is()
    {
        const string secret = "a password that nobody should read";
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                LogLevel = LogLevel.Trace,
                Settings = new Dictionary<string, string>
                {
                    ["Logging:LogLevel:Default"] = "Trace",
                    ["Logging:LogLevel:Microsoft"] = "Trace",
                    ["Logging:LogLevel:System"] = "Trace",
                },
            }
        );
        var client = await shop.As(Roles.Customer);
        var account = new
        {
            email = "reader@shop.example",
            name = "Reader",
            password = secret,
        };
        using var registered = await shop.Anonymous.PostAsJsonAsync("/api/users", account);
        using var again = await shop.Anonymous.PostAsJsonAsync("/api/users", account);
        using var products = await client.GetAsync("/api/products");

        var token = client.DefaultRequestHeaders.Authorization!.Parameter!;
        var log = shop.Log.Lines;
        log.Count.ShouldBeGreaterThan(20);
        foreach (var hidden in new[] { secret, Accounts.Password, token, token.Split('.')[2], "PRIVATE KEY" })
        {
            log.Where(line => line.Contains(hidden, StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }
}
