using Microsoft.AspNetCore.Http;
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
    [Refuses(429, "too-many-failures", "There were too many wrong passwords; Retry-After says for how long to wait.")]
    public static async Task<IResult> Endpoint(
        Guid id,
        Request request,
        HttpContext http,
        Caller caller,
        UsersDbContext users,
        PasswordCheck check,
        Passwords passwords,
        WriteRequest write,
        CancellationToken cancel
    )
    {
        caller.RequireOneselfOrOperator(id);
        var name = PersonName.Parse(request.Name);
        var email = EmailAddress.Parse(request.Email);
        var password = request.Password;
        var byOwner = caller.Id == id;
        new Invalid()
            .When(request.Name is not null && name is null, "name", PersonName.Rule)
            .When(request.Email is not null && email is null, "email", EmailAddress.Rule)
            .When(password is not null && !Passwords.IsAcceptable(password), "password", Passwords.Rule)
            .When(
                password is not null && byOwner && string.IsNullOrEmpty(request.CurrentPassword),
                "currentPassword",
                "is needed to change your own password"
            )
            .Throw();

        PasswordChange? change = null;
        if (password is not null)
        {
            var account = byOwner ? await users.ExistingAsync(id, cancel) : null;
            var proof = account is null
                ? null
                : await check.CheckAsync(
                    account.EmailKey,
                    account,
                    request.CurrentPassword!,
                    http.Connection.RemoteIpAddress,
                    cancel
                );
            if (proof?.Wait is { } wait)
                throw Refused.TooMany(
                    "too-many-failures",
                    "There were too many wrong passwords; try again later.",
                    wait
                );
            change = new PasswordChange(
                byOwner,
                proof?.IsRight == true ? account!.PasswordHash : null,
                await passwords.HashAsync(password, cancel)
            );
        }

        return await write.InvokeAsync<UserView>(new ChangeAccount(id, name, email, change), user => Results.Ok(user));
    }
}
