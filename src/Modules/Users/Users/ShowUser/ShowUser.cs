using Microsoft.AspNetCore.Http;
using Users.Data;

namespace Users;

internal static class ShowUser
{
    public static async Task<IResult> Endpoint(Guid id, Caller caller, UsersDbContext users, CancellationToken cancel)
    {
        caller.RequireOneselfOrOperator(id);
        return Results.Ok(UserView.Of(await users.ExistingAsync(id, cancel)));
    }
}
