using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>Closes the account of a program. A token that is out already ends within the hour.</summary>
internal static class DeleteServiceAccount
{
    [Answers(204)]
    [Refuses(404, "not-found", "There is no such service account.")]
    public static Task<IResult> Endpoint(Guid id, WriteRequest write) =>
        write.InvokeAsync(new CloseServiceAccount(id), () => Results.NoContent());
}
