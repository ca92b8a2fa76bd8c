using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Users.Data;

namespace Users;

/// <summary>
/// Sets the password of an account by the token that was mailed to it. Whoever is signed in has to do so again, and
/// whoever had to wait after wrong passwords need not any more.
/// </summary>
internal static class CompletePasswordReset
{
    /// <summary>The token of the mail, and the password to be.</summary>
    /// <param name="Token">The token, good once.</param>
    /// <param name="Password">At least 12 characters.</param>
    [Example(
        """
            {
              "token": "AZoaK6QYc0a7mVUNyXQ0pKXDeUNgSx5vEc6k2B1rDTWyT3p8QhZ0Jt7nLw4fGs9x",
              "password": "battery staple correct"
            }
            """
    )]
    internal sealed record Request([property: Required] string? Token, [property: Required] string? Password);

    [Answers(204)]
    [Refuses(410, "reset-token", "The token is not known, was used, is too old, or was followed by another.")]
    public static async Task<IResult> Endpoint(
        Request request,
        HttpContext http,
        UsersDbContext users,
        Passwords passwords,
        ShopSecret secret,
        TimeProvider clock,
        WriteRequest write,
        CancellationToken cancel
    )
    {
        new Invalid()
            .When(string.IsNullOrEmpty(request.Token), "token", "is needed")
            .When(request.Password is null || !Passwords.IsAcceptable(request.Password), "password", Passwords.Rule)
            .Throw();

        // Looked at first: hashing takes a while, and is not to be had for nothing.
        var token = OpaqueToken.Parse(request.Token);
        if (token is null || !OpaqueToken.AreSame(token.Secret, secret.TokenOf(token.Id).Secret))
            throw SetPasswordHandler.NotGood();
        var email =
            await users
                .GoodResets(clock.GetUtcNow())
                .Where(reset => reset.Id == token.Id)
                .Join(users.Users, reset => reset.UserId, user => user.Id, (_, user) => user.EmailKey)
                .SingleOrDefaultAsync(cancel)
            ?? throw SetPasswordHandler.NotGood();

        var hash = await passwords.HashAsync(request.Password!, cancel);
        var door = Door.Of(secret, email, http.Connection.RemoteIpAddress);
        return await write.InvokeAsync(new SetPassword(token.Id, hash, door), () => Results.NoContent());
    }
}
