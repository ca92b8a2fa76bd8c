using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>
/// Gives an account exactly these roles. Tokens carry the roles of the moment they were issued, so a change is seen in
/// the next token, an hour later at most.
/// </summary>
internal static class ChangeRoles
{
    /// <summary>The roles that an account is to have.</summary>
    /// <param name="Roles">All of them.</param>
    [Example("""{ "roles": ["customer", "sales"] }""")]
    internal sealed record Request([property: Required] IReadOnlyList<string?>? Roles);

    [Answers<UserView>]
    [Refuses(404, "not-found", "There is no such account.")]
    [Refuses(409, "last-operator", "Nobody else would be an operator.")]
    [Refuses(410, "user-erased", "The account has been erased.")]
    public static Task<IResult> Endpoint(Guid id, Request request, WriteRequest write)
    {
        var invalid = new Invalid().When(request.Roles is null, "roles", "must be a list of roles");
        var roles = request.Roles ?? [];
        for (var i = 0; i < roles.Count; i++)
            invalid.When(
                !Roles.All.Contains(roles[i]),
                $"roles[{i}]",
                $"must be one of {string.Join(", ", Roles.All)}"
            );
        invalid.Throw();

        return write.InvokeAsync<UserView>(
            new GrantRoles(id, [.. Roles.All.Where(role => roles.Contains(role))]),
            user => Results.Ok(user)
        );
    }
}
