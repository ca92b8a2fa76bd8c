using Users.Data;

namespace Users;

public sealed record EraseAccount(Guid Id);

public static class EraseAccountHandler
{
    public static async Task<UserErased?> Handle(
        EraseAccount command,
        UsersDbContext users,
        ShopSecret secret,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var user =
            await users.Users.SingleOrDefaultAsync(user => user.Id == command.Id, cancel)
            ?? throw Refused.NotFound($"user {command.Id}");
        if (user.ErasedAt is not null)
            return null;

        if (user.IsOperator)
            await users.RequireAnotherOperatorAsync(user, cancel);

        await users.EndAllAsync(user, secret, cancel);
        user.Erase(clock.GetUtcNow());
        return new UserErased(user.Id);
    }
}
