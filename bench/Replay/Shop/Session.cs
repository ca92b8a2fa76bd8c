using System.Net;
using System.Text;

namespace Replay.Shop;

/// <summary>Someone who is signed in, and stays so: a token is renewed before it runs out.</summary>
internal sealed class Session(ShopClient shop, string email, string password, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim renewing = new(1);
    private volatile Held? held;

    public string Email => email;

    /// <summary>Signs in; false when the shop refuses this e-mail and password.</summary>
    public async Task<bool> SignInAsync()
    {
        var asked = clock.GetUtcNow();
        var answer = await shop.SendAsync(Request(), ShopJson.Default.Token);
        if (answer.Value is { } token)
        {
            held = new(token.AccessToken, asked.AddSeconds(token.ExpiresIn * 0.8));
        }
        return answer.Value is not null;
    }

    /// <summary>The token; a stale one when it could not be renewed, which has been counted as a failed request.</summary>
    public ValueTask<string?> TokenAsync() =>
        held is { } current && clock.GetUtcNow() < current.RenewAt ? new(current.Token) : new(RenewAsync());

    public void Dispose() => renewing.Dispose();

    private async Task<string?> RenewAsync()
    {
        await renewing.WaitAsync();
        try
        {
            if (held is null || clock.GetUtcNow() >= held.RenewAt)
            {
                await SignInAsync();
            }
            return held?.Token;
        }
        finally
        {
            renewing.Release();
        }
    }

    private ShopRequest Request() =>
        ShopRequest.Post("/api/auth/token") with
        {
            Body = Encoding.UTF8.GetBytes(
                $"grant_type=password&username={Uri.EscapeDataString(email)}&password={Uri.EscapeDataString(password)}"
            ),
            BodyType = "application/x-www-form-urlencoded",
            Expected = [HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized],
        };

    private sealed record Held(string Token, DateTimeOffset RenewAt);
}
