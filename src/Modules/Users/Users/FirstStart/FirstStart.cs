using Users.Data;

namespace Users;

/// <summary>
/// What must be there before the first request: a secret, keys to sign with, and an operator. The first start makes them;
/// later ones read what is kept.
/// </summary>
internal sealed class FirstStart(
    UsersDbContext users,
    IMessageBus bus,
    ShopSecret secret,
    TokenKeys keys,
    FirstOperator firstOperator
) : IStartTask
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (!await users.Secrets.AnyAsync(cancel) || !await keys.CanSignAsync(cancel))
            await bus.InvokeAsync(new MakeSecrets(), cancel);
        secret.Use(await users.Secrets.Select(kept => kept.Value).SingleAsync(cancel));
        await keys.ReadAsync(cancel);
        if (!await users.Users.AnyAsync(user => user.IsOperator, cancel))
            await firstOperator.AppointAsync(cancel);
    }
}
