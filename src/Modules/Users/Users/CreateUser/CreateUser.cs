using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>
/// Opens an account. Who has the role <c>sales</c> or <c>operator</c> may leave the password out: its owner is mailed a token to
/// set one with.
/// </summary>
internal static class CreateUser
{
    /// <summary>Who opens an account.</summary>
    /// <param name="Email">What they sign in with.</param>
    /// <param name="Name">What they are called.</param>
    /// <param name="Password">At least 12 characters; who has the role sales or operator may leave it out.</param>
    [Example("""{ "email": "ada@shop.example", "name": "Ada", "password": "correct horse battery" }""")]
    internal sealed record Request(
        [property: Required] string? Email,
        [property: Required] string? Name,
        string? Password
    );

    [Answers<UserView>(201)]
    [Refuses(409, "email-taken", "Another account has this e-mail.")]
    public static Task<IResult> Endpoint(
        Request request,
        Caller caller,
        Passwords passwords,
        WriteRequest write,
        CancellationToken cancel
    ) =>
        RegisterAsync(
            request,
            caller,
            passwords,
            write,
            user => Results.Created($"/api/users/{user.Id}", user),
            cancel
        );

    /// <summary>Opens the account, and answers in the words of whoever is asked.</summary>
    internal static async Task<IResult> RegisterAsync(
        Request request,
        Caller caller,
        Passwords passwords,
        WriteRequest write,
        Func<UserView, IResult> answer,
        CancellationToken cancel
    )
    {
        var email = EmailAddress.Parse(request.Email);
        var name = PersonName.Parse(request.Name);
        var password = request.Password;
        new Invalid()
            .When(email is null, "email", EmailAddress.Rule)
            .When(name is null, "name", PersonName.Rule)
            .When(password is null && !caller.IsAny(Roles.Sales, Roles.Operator), "password", Passwords.Rule)
            .When(password is not null && !Passwords.IsAcceptable(password), "password", Passwords.Rule)
            .Throw();

        var hash = password is null ? null : await passwords.HashAsync(password, cancel);
        return await write.InvokeAsync(new RegisterUser(email!, name!, hash), answer);
    }
}
