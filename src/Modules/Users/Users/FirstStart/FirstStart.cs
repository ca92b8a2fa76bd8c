using Microsoft.Extensions.Configuration;
using Users.Data;

namespace Users;

/// <summary>
/// What must be there before the first request: keys to sign with, and an operator. The first start makes both; later
/// ones read the keys.
/// </summary>
internal sealed class FirstStart(
    UsersDbContext users,
    IMessageBus bus,
    TokenKeys keys,
    FirstOperator firstOperator,
    IConfiguration configuration
) : IStartTask
{
    public async Task RunAsync(CancellationToken cancel)
    {
        keys.Use(await KeysAsync(cancel));
        if (!await users.Users.AnyAsync(user => user.IsOperator, cancel))
            await firstOperator.AppointAsync(cancel);
    }

    /// <summary>A configured key signs, and what the kept ones have signed stays valid.</summary>
    private async Task<IReadOnlyList<SigningKey>> KeysAsync(CancellationToken cancel)
    {
        var configured = Configured();
        var kept = await KeptAsync(cancel);
        if (configured is null && kept is [])
        {
            await bus.InvokeAsync(new MakeKeyPair(), cancel);
            kept = await KeptAsync(cancel);
        }

        return configured is null ? kept : [configured, .. kept];
    }

    private SigningKey? Configured()
    {
        if (configuration["Users:SigningKey"] is not { Length: > 0 } pem)
            return null;
        try
        {
            return SigningKey.FromPem(pem);
        }
        catch (ArgumentException)
        {
            throw new StartRefusedException("Users:SigningKey is not a P-256 private key in PEM.");
        }
    }

    private async Task<IReadOnlyList<SigningKey>> KeptAsync(CancellationToken cancel)
    {
        var pems = await users
            .KeyPairs.OrderByDescending(pair => pair.MadeAt)
            .Select(pair => pair.Pem)
            .ToListAsync(cancel);
        return [.. pems.Select(SigningKey.FromPem)];
    }
}
