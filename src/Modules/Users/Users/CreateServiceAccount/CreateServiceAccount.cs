using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Users.Data;

namespace Users;

/// <summary>
/// Opens an account for a program, which signs in by <c>client_credentials</c>. It has roles, but is nobody: not a customer,
/// without e-mail or password. Its secret is answered here, and never again.
/// </summary>
internal static class CreateServiceAccount
{
    /// <summary>A program.</summary>
    /// <param name="Name">What it is called; no two are called the same.</param>
    /// <param name="Roles">What it may do: any roles but customer.</param>
    [Example("""{ "name": "warehouse scanner", "roles": ["warehouse"] }""")]
    internal sealed record Request(
        [property: Required] string? Name,
        [property: Required] IReadOnlyList<string?>? Roles
    );

    [Answers<ServiceAccountSecret>(201)]
    [Refuses(409, "name-taken", "Another service account has this name.")]
    public static Task<IResult> Endpoint(Request request, WriteRequest write, HttpResponse response, TimeProvider clock)
    {
        var (name, roles) = (PersonName.Parse(request.Name), request.Roles ?? []);
        var invalid = new Invalid()
            .When(name is null || name.Length > ServiceAccount.LongestName, "name", "must be 1 to 100 characters")
            .When(roles.Count == 0, "roles", "must be a list of at least one role");
        for (var i = 0; i < roles.Count; i++)
            invalid.When(!Allowed.Contains(roles[i]), $"roles[{i}]", $"must be one of {string.Join(", ", Allowed)}");
        invalid.Throw();

        response.Headers.CacheControl = "no-store";
        var (id, secret) = (Guid.CreateVersion7(clock.GetUtcNow()), OpaqueToken.NewSecret());
        return write.InvokeAsync<ServiceAccountView>(
            new OpenServiceAccount(
                id,
                name!,
                [.. Allowed.Where(role => roles.Contains(role))],
                OpaqueToken.HashOf(secret)
            ),
            account => Created(account, secret),
            again: account => Created(account, secret: null)
        );
    }

    private static IEnumerable<string> Allowed => Roles.All.Where(role => role != Roles.Customer);

    private static IResult Created(ServiceAccountView account, string? secret) =>
        Results.Created($"/api/service-accounts/{account.Id}", new ServiceAccountSecret(account, secret));
}
