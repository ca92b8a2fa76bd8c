using Microsoft.AspNetCore.Http;
using Users.Data;

namespace Users;

/// <summary>The accounts of programs, in the order in which they were opened.</summary>
internal static class ListServiceAccounts
{
    [Answers<Page<ServiceAccountView>>]
    public static async Task<IResult> Endpoint(
        PageRequest page,
        UsersDbContext users,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var after = page.After ?? 0;
        var rows = await users
            .ServiceAccounts.Where(account => account.Sequence > after)
            .OrderBy(account => account.Sequence)
            .Take(page.Limit + 1)
            .ToListAsync(cancel);
        var (found, now) = (page.Page(rows, account => account.Sequence), clock.GetUtcNow());
        return Results.Ok(
            new Page<ServiceAccountView>(
                [.. found.Items.Select(account => ServiceAccountView.Of(account, now))],
                found.Next
            )
        );
    }
}
