using System.Security.Cryptography;
using System.Text.Json;
using Replay.Shop;

namespace Replay.Accounts;

/// <summary>Makes an account with a role, and signs it in.</summary>
internal sealed class Hiring(
    ShopClient shop,
    AccountDirectory directory,
    Session boss,
    string operatorPassword,
    TimeProvider clock
)
{
    /// <summary>The account of an earlier run if it lets us in, else a new one under another name.</summary>
    public async Task<Session> HireAsync(string role) =>
        await TryAsync(role, $"replay-{role}")
        ?? await TryAsync(role, $"replay-{role}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}")
        ?? throw new ReplayStopped($"The shop lets no account of the replay work as {role}.");

    private async Task<Session?> TryAsync(string role, string name)
    {
        var email = $"{name}@replay.example";
        var password = DerivedPassword.For(email, operatorPassword);
        var opened = await directory.OpenAsync(new(email, $"Replay, {role}", password), name, boss);
        if (opened is not { } id || !await GrantAsync(id, role))
        {
            return null;
        }

        var session = new Session(shop, email, password, clock);
        if (await session.SignInAsync())
        {
            return session;
        }
        session.Dispose();
        return null;
    }

    private async Task<bool> GrantAsync(Guid id, string role)
    {
        var request = new ShopRequest(HttpMethod.Put, "/api/users/{id}/roles", $"/api/users/{id}/roles") with
        {
            As = boss,
            Body = JsonSerializer.SerializeToUtf8Bytes(new([role]), ShopJson.Default.RoleList),
        };
        return (await shop.SendAsync(request)).Succeeded;
    }
}
