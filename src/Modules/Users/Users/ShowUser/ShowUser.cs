using Microsoft.AspNetCore.Http;
using Users.Data;

namespace Users;

/// <summary>One account.</summary>
internal static class ShowUser
{
    [Answers<UserView>]
    [Refuses(403, "forbidden", "The account is neither the caller's nor is the caller an operator.")]
    [Refuses(404, "not-found", "There is no such account.")]
    [Refuses(410, "user-erased", "The account has been erased.")]
    public static async Task<IResult> Endpoint(
        Guid id,
        Caller caller,
        UsersDbContext users,
        CancellationToken cancel
    ) => Results.Ok(await ReadAsync(id, caller, users, cancel));

    /// <summary>The account, for whoever may see it.</summary>
    internal static async Task<UserView> ReadAsync(
        Guid id,
        Caller caller,
        UsersDbContext users,
        CancellationToken cancel
    )
    {
        caller.RequireOneselfOrOperator(id);
        return UserView.Of(await users.ExistingAsync(id, cancel));
    }
}
