using System.Net;
using System.Text.Json;
using Replay.Shop;

namespace Replay.Accounts;

/// <summary>Makes accounts, or finds those that are there already.</summary>
internal sealed class AccountDirectory(ShopClient shop, Session operatorSession) : IDisposable
{
    private readonly SemaphoreSlim listing = new(1);
    private Dictionary<string, Guid>? known;

    /// <summary>The account's id; null when it could neither be made nor found.</summary>
    public async Task<Guid?> OpenAsync(NewAccount account, string key, Session by)
    {
        var request = ShopRequest.Post("/api/users") with
        {
            As = by,
            Key = key,
            Body = JsonSerializer.SerializeToUtf8Bytes(account, ShopJson.Default.NewAccount),
            Expected = [HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity],
        };
        var answer = await shop.SendAsync(request, ShopJson.Default.Account);
        return answer switch
        {
            { Value: { } made } => made.Id,
            { Status: null } => null,
            _ => await FindAsync(account.Email),
        };
    }

    public void Dispose() => listing.Dispose();

    private async Task<Guid?> FindAsync(string email)
    {
        await listing.WaitAsync();
        try
        {
            known ??= (await shop.ReadAllAsync(operatorSession, "/api/users", ShopJson.Default.PageAccount))
                ?.Where(account => account.Email is not null)
                .ToDictionary(account => account.Email!, account => account.Id, StringComparer.OrdinalIgnoreCase);
            return known is not null && known.TryGetValue(email, out var id) ? id : null;
        }
        finally
        {
            listing.Release();
        }
    }
}
