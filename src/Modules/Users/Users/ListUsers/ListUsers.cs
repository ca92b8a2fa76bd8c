using Microsoft.AspNetCore.Http;
using Users.Data;

namespace Users;

/// <summary>All accounts in the order in which they were opened, without those that have been erased.</summary>
internal static class ListUsers
{
    [Answers<Page<UserView>>]
    public static async Task<IResult> Endpoint(PageRequest page, UsersDbContext users, CancellationToken cancel)
    {
        var after = page.After ?? 0;
        var rows = await users
            .Users.Where(user => user.ErasedAt == null && user.Sequence > after)
            .OrderBy(user => user.Sequence)
            .Take(page.Limit + 1)
            .ToListAsync(cancel);
        var found = page.Page(rows, user => user.Sequence);
        return Results.Ok(new Page<UserView>([.. found.Items.Select(UserView.Of)], found.Next));
    }
}
