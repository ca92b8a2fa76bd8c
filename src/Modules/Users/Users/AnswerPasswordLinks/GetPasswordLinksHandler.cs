using Users.Data;

namespace Users;

public static class GetPasswordLinksHandler
{
    public static async Task<PasswordLinks> Handle(
        GetPasswordLinks question,
        UsersDbContext users,
        ShopSecret secret,
        ResetLink link,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var found = await users
            .GoodResets(clock.GetUtcNow())
            .Where(reset => question.ResetIds.Contains(reset.Id))
            .ToListAsync(cancel);
        return new PasswordLinks([
            .. found.Select(reset =>
            {
                var token = secret.TokenOf(reset.Id);
                return new PasswordLink(reset.Id, token.Text(), link.Of(token), reset.ExpiresAt);
            }),
        ]);
    }
}
