using System.Net;
using System.Net.Http.Json;
using IntegrationTests.Extraction;
using IntegrationTests.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;
using Users.Contracts;
using Users.Data;

namespace IntegrationTests.Users;

/// <summary>Passwords that are set by mail.</summary>
internal static class Resetting
{
    public static Task<HttpResponseMessage> AskForReset(this ShopHost shop, string email) =>
        shop.Anonymous.PostAsJsonAsync("/api/auth/password-resets", new { email });

    public static Task<HttpResponseMessage> CompleteReset(this ShopHost shop, string token, string password) =>
        shop.Anonymous.PostAsJsonAsync("/api/auth/password-resets/complete", new { token, password });

    /// <summary>Asks for a reset, and for what is then mailed, as Notifications does.</summary>
    public static async Task<string> MailedToken(this ShopHost shop, string user, string email)
    {
        var before = (await shop.Resets(user)).Count;
        using var asked = await shop.AskForReset(email);
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Eventually.Become(async () => (await shop.Resets(user)).Count > before, "there is a reset");
        return (await shop.Links(user)).ShouldHaveSingleItem().Token;
    }

    /// <summary>The resets of an account that the schema has, the oldest first.</summary>
    public static async Task<IReadOnlyList<PasswordReset>> Resets(this ShopHost shop, string user)
    {
        await using var users = shop.Services.GetRequiredService<ModuleDatabase<UsersDbContext>>().CreateReader();
        var id = Guid.Parse(user);
        return await users
            .PasswordResets.Where(reset => reset.UserId == id)
            .OrderBy(reset => reset.Sequence)
            .ToListAsync();
    }

    /// <summary>What Users answers whoever mails.</summary>
    public static async Task<IReadOnlyList<PasswordLink>> Links(this ShopHost shop, string user)
    {
        var resets = await shop.Resets(user);
        await using var scope = shop.Services.CreateAsyncScope();
        return (
            await scope
                .ServiceProvider.GetRequiredService<IMessageBus>()
                .InvokeAsync<PasswordLinks>(new GetPasswordLinks([.. resets.Select(reset => reset.Id)]))
        ).Found;
    }
}
