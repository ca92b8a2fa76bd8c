using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>
/// Erases what is personal and keeps the id, which orders and payments name. Nobody signs in to the account again; a
/// token that is out already ends within the hour.
/// </summary>
internal static class EraseUser
{
    [Answers(204)]
    [Refuses(403, "forbidden", "The account is neither the caller's nor is the caller an operator.")]
    [Refuses(404, "not-found", "There is no such account.")]
    [Refuses(409, "last-operator", "Nobody else would be an operator.")]
    public static Task<IResult> Endpoint(Guid id, Caller caller, WriteRequest write)
    {
        caller.RequireOneselfOrOperator(id);
        return write.InvokeAsync(new EraseAccount(id), () => Results.NoContent());
    }
}
