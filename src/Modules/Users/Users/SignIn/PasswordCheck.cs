using System.Net;
using Microsoft.AspNetCore.Identity;
using Users.Data;

namespace Users;

/// <summary>
/// Whether somebody knows the password of an account. Who was wrong too often has to wait, at that account and from that
/// place, and is told the same of accounts that do not exist: docs/decisions/0025-signing-in.md.
/// </summary>
internal sealed class PasswordCheck(
    UsersDbContext users,
    Passwords passwords,
    ShopSecret secret,
    IMessageBus bus,
    TimeProvider clock
)
{
    /// <param name="email">What somebody says who they are; there need not be such an account.</param>
    /// <param name="account">The account, if there is one.</param>
    /// <param name="password">What they say the password is.</param>
    /// <param name="address">Where they are.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<CheckedPassword> CheckAsync(
        string email,
        User? account,
        string password,
        IPAddress? address,
        CancellationToken cancel
    )
    {
        var door = Door.Of(secret, email, address);
        if (await WaitAsync(door, cancel) is { } wait)
            return new CheckedPassword(door, Wait: wait);

        using var turn = await passwords.TurnAsync(cancel);
        // Asked again: of many who came at once, those before may have been wrong.
        if (await WaitAsync(door, cancel) is { } longer)
            return new CheckedPassword(door, Wait: longer);

        var result = passwords.Check(account?.PasswordHash, password);
        if (result is PasswordVerificationResult.Failed)
            await bus.InvokeAsync(new NoteFailure(door), cancel);
        return new CheckedPassword(
            door,
            IsRight: result is not PasswordVerificationResult.Failed,
            StrongerHash: result is PasswordVerificationResult.SuccessRehashNeeded ? passwords.Hash(password) : null
        );
    }

    private async Task<TimeSpan?> WaitAsync(Door door, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var attempts = await users
            .Attempts.Where(row =>
                row.Account == door.Account && (row.Place == door.Place || row.Place == Attempts.Anywhere)
            )
            .ToListAsync(cancel);
        var here = attempts.SingleOrDefault(row => row.Place == door.Place);
        if (here?.WaitUntil > now)
            return here.WaitUntil - now;
        // Who has been here before does not wait for strangers.
        var anywhere = attempts.SingleOrDefault(row => row.Place == Attempts.Anywhere);
        return here?.KnownUntil > now || anywhere?.WaitUntil is not { } until || until <= now ? null : until - now;
    }
}

/// <summary>What came of a check.</summary>
/// <param name="Door">Where it was.</param>
/// <param name="IsRight">It is the account's password.</param>
/// <param name="Wait">Nothing was checked: there were too many wrong ones, and it is to be tried again after that time.</param>
/// <param name="StrongerHash">A hash to keep in place of the account's, which is an old one.</param>
internal sealed record CheckedPassword(
    Door Door,
    bool IsRight = false,
    TimeSpan? Wait = null,
    string? StrongerHash = null
);
