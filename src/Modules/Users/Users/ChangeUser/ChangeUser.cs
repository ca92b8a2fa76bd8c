using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Users.Data;

namespace Users;

/// <summary>
/// Changes name, e-mail or password; what is left out stays as it is. Who changes their own password says the current
/// one; an operator sets another account's without.
/// </summary>
internal static class ChangeUser
{
    /// <summary>What is to change of an account.</summary>
    /// <param name="Name">What its owner is called.</param>
    /// <param name="Email">What its owner signs in with.</param>
    /// <param name="Password">The new password.</param>
    /// <param name="CurrentPassword">The one before, of whoever changes their own.</param>
    [Example("""{ "name": "Ada Lovelace" }""")]
    internal sealed record Request(string? Name, string? Email, string? Password, string? CurrentPassword);

    [Answers<UserView>]
    [Refuses(403, "forbidden", "The account is neither the caller's nor is the caller an operator.")]
    [Refuses(404, "not-found", "There is no such account.")]
    [Refuses(409, "email-taken", "Another account has this e-mail.")]
    [Refuses(410, "user-erased", "The account has been erased.")]
    public static async Task<IResult> Endpoint(
        Guid id,
        Request request,
        Caller caller,
        UsersDbContext users,
        Passwords passwords,
        WriteRequest write,
        CancellationToken cancel
    )
    {
        caller.RequireOneselfOrOperator(id);
        var name = PersonName.Parse(request.Name);
        var email = EmailAddress.Parse(request.Email);
        var password = request.Password;
        new Invalid()
            .When(request.Name is not null && name is null, "name", PersonName.Rule)
            .When(request.Email is not null && email is null, "email", EmailAddress.Rule)
            .When(password is not null && !Passwords.IsAcceptable(password), "password", Passwords.Rule)
            .When(
                password is not null && caller.Id == id && string.IsNullOrEmpty(request.CurrentPassword),
                "currentPassword",
                "is needed to change your own password"
            )
            .Throw();

        var change = password is null
            ? null
            : new PasswordChange(
                caller.Id == id,
                caller.Id == id ? await ProvenHashAsync(id, request.CurrentPassword!, users, passwords, cancel) : null,
                await passwords.HashAsync(password, cancel)
            );
        return await write.InvokeAsync<UserView>(new ChangeAccount(id, name, email, change), user => Results.Ok(user));
    }

    private static async Task<string?> ProvenHashAsync(
        Guid id,
        string currentPassword,
        UsersDbContext users,
        Passwords passwords,
        CancellationToken cancel
    )
    {
        var hash = (await users.ExistingAsync(id, cancel)).PasswordHash;
        return await passwords.CheckAsync(hash, currentPassword, cancel) is PasswordVerificationResult.Failed
            ? null
            : hash;
    }
}
