using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Users.Data;

namespace Users;

/// <summary>
/// The OAuth2 token endpoint: an account's e-mail or id, and its password, for an access token of one hour. Its roles
/// are those of this moment.
/// </summary>
internal static class IssueToken
{
    /// <summary>A token, and how long it holds.</summary>
    /// <param name="AccessToken">The token: <c>Authorization: Bearer …</c>.</param>
    /// <param name="TokenType">How it is shown.</param>
    /// <param name="ExpiresIn">The seconds that it holds.</param>
    /// <param name="Scope">The roles of the account; left out when it has none.</param>
    [Example(
        """{ "access_token": "eyJhbGciOiJFUzI1NiJ9…", "token_type": "Bearer", "expires_in": 3600, "scope": "customer" }"""
    )]
    internal sealed record Token(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("scope"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Scope
    );

    [TakesBody(typeof(TokenRequest), "application/x-www-form-urlencoded")]
    [Answers<Token>]
    [Answers<TokenError>(400)]
    [Answers<TokenError>(401)]
    public static async Task<IResult> Endpoint(
        HttpRequest request,
        UsersDbContext users,
        Passwords passwords,
        TokenKeys keys,
        IMessageBus bus,
        CancellationToken cancel
    )
    {
        var response = request.HttpContext.Response;
        response.Headers.CacheControl = "no-store";
        if (!request.HasFormContentType)
            return TokenError.InvalidRequest("The body must be application/x-www-form-urlencoded.");

        if (await FormAsync(request, cancel) is not { } form)
            return TokenError.InvalidRequest("The form cannot be read.");

        var (grant, error) = Grant.Read(form, request.Headers.Authorization);
        if (grant is null)
            return error!;

        var user = await FindAsync(grant, users, cancel);
        var check = await passwords.CheckAsync(user?.PasswordHash, grant.Password, cancel);
        if (user is null || check is PasswordVerificationResult.Failed)
            return TokenError.InvalidCredentials(grant, response);

        if (check is PasswordVerificationResult.SuccessRehashNeeded)
        {
            var stronger = await passwords.HashAsync(grant.Password, cancel);
            await bus.InvokeAsync(new StrengthenPassword(user.Id, user.PasswordHash!, stronger), cancel);
        }

        var scope = user.Roles is [] ? null : string.Join(' ', user.Roles);
        return Results.Ok(new Token(keys.Sign(user), "Bearer", (int)TokenKeys.Lifetime.TotalSeconds, scope));
    }

    private static async Task<IFormCollection?> FormAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await request.ReadFormAsync(cancel);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>An erased account has neither the e-mail any more nor a password, so it is not found or not let in.</summary>
    private static Task<User?> FindAsync(Grant grant, UsersDbContext users, CancellationToken cancel)
    {
        if (grant.Type is Grant.ByPassword)
        {
            var key = EmailAddress.Key(grant.Account);
            return users.Users.SingleOrDefaultAsync(user => user.EmailKey == key, cancel);
        }

        return Guid.TryParse(grant.Account, out var id)
            ? users.Users.SingleOrDefaultAsync(user => user.Id == id, cancel)
            : Task.FromResult<User?>(null);
    }
}
