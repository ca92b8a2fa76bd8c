using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Users.Data;

namespace Users;

/// <summary>
/// What must be there before the first request: keys to sign with, and an operator. The first start makes both; later
/// ones read the keys.
/// </summary>
internal sealed class FirstStart(IServiceScopeFactory scopes, TokenKeys keys, IConfiguration configuration)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UsersDbContext>();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();

        keys.Use(await KeysAsync(users, bus, cancellationToken));
        if (!await users.Users.AnyAsync(user => user.IsOperator, cancellationToken))
            await ActivatorUtilities
                .CreateInstance<FirstOperator>(scope.ServiceProvider, bus)
                .AppointAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A configured key signs, and what the kept ones have signed stays valid.</summary>
    private async Task<IReadOnlyList<SigningKey>> KeysAsync(
        UsersDbContext users,
        IMessageBus bus,
        CancellationToken cancel
    )
    {
        var configured = Configured();
        var kept = await KeptAsync(users, cancel);
        if (configured is null && kept is [])
        {
            await bus.InvokeAsync(new MakeKeyPair(), cancel);
            kept = await KeptAsync(users, cancel);
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

    private static async Task<IReadOnlyList<SigningKey>> KeptAsync(UsersDbContext users, CancellationToken cancel)
    {
        var pems = await users
            .KeyPairs.OrderByDescending(pair => pair.MadeAt)
            .Select(pair => pair.Pem)
            .ToListAsync(cancel);
        return [.. pems.Select(SigningKey.FromPem)];
    }
}
