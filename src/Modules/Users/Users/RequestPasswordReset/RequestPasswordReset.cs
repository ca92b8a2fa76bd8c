using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Users.Data;

namespace Users;

/// <summary>
/// Mails a token with which the owner of an account sets its password, good for an hour and once. The answer is the same
/// whether there is such an account or not. An account gets three such mails an hour at most; the newest one is good.
/// </summary>
internal static class RequestPasswordReset
{
    /// <summary>Who cannot sign in.</summary>
    /// <param name="Email">The account's e-mail.</param>
    [Example("""{ "email": "ada@shop.example" }""")]
    internal sealed record Request([property: Required] string? Email);

    [Answers(202)]
    public static async Task<IResult> Endpoint(
        Request request,
        UsersDbContext users,
        WriteRequest write,
        CancellationToken cancel
    )
    {
        var email = EmailAddress.Parse(request.Email);
        new Invalid().When(email is null, "email", EmailAddress.Rule).Throw();

        var key = EmailAddress.Key(email!);
        var user = await users
            .Users.Where(user => user.EmailKey == key)
            .Select(user => (Guid?)user.Id)
            .SingleOrDefaultAsync(cancel);
        return await write.InvokeAsync(new ForgetPassword(user), () => Results.Accepted());
    }
}
