using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Users;

/// <summary>
/// Hashes and checks passwords: PBKDF2 with HMAC-SHA512, <c>Users:PasswordIterations</c> rounds (210,000 unless
/// configured). Half of the processors at most do so at a time, so that a crowd at the door does not stop the shop.
/// </summary>
internal sealed class Passwords : IDisposable
{
    public const string Rule = "must be 12 to 200 characters";

    private const int DefaultIterations = 210_000;

    // The hasher asks for whose password it is, and makes no use of it.
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> hasher;
    private readonly Lazy<string> decoy;
    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    public Passwords(IConfiguration configuration)
    {
        var iterations = configuration.GetValue("Users:PasswordIterations", DefaultIterations);
        hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        decoy = new(() => hasher.HashPassword(Nobody, RandomNumberGenerator.GetHexString(32)));
    }

    public static bool IsAcceptable(string password) => password.Length is >= 12 and <= 200;

    public async Task<string> HashAsync(string password, CancellationToken cancel)
    {
        using var turn = await TurnAsync(cancel);
        return Hash(password);
    }

    /// <summary>Waits for a turn to hash or check, which ends when it is disposed.</summary>
    public async Task<IDisposable> TurnAsync(CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        return new Turn(turns);
    }

    /// <summary>Hashes a password, within a turn.</summary>
    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>
    /// Checks a password, within a turn. Without a hash (no such account, or one that has no password) the answer is no,
    /// and takes as long as it does for a wrong password.
    /// </summary>
    public PasswordVerificationResult Check(string? hash, string password)
    {
        // Asked for before it is known whether it is needed: the first caller pays for making it, whoever that is.
        var anyHash = decoy.Value;
        var result = hasher.VerifyHashedPassword(Nobody, hash ?? anyHash, password);
        return hash is null ? PasswordVerificationResult.Failed : result;
    }

    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
