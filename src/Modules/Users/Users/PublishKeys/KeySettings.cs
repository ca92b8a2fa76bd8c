using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Users;

/// <summary>What is configured of the keys of users' tokens.</summary>
/// <param name="Signing">The key that signs, <c>Users:SigningKey</c>; null: those that are kept in the schema do.</param>
/// <param name="Others">Keys that only verify, <c>Users:VerificationKeys</c>: the one before, or the next.</param>
/// <param name="Lifetime">For how long a kept key signs, <c>Users:KeyLifetime</c>.</param>
public sealed record KeySettings(SigningKey? Signing, IReadOnlyList<VerificationKey> Others, TimeSpan Lifetime)
{
    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromHours(2);

    internal static KeySettings From(IConfiguration configuration) =>
        new(
            SigningOf(configuration["Users:SigningKey"]),
            [.. OthersOf(configuration["Users:VerificationKeys"] ?? "")],
            LifetimeOf(configuration["Users:KeyLifetime"])
        );

    private static SigningKey? SigningOf(string? pem)
    {
        if (string.IsNullOrEmpty(pem))
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

    private static IEnumerable<VerificationKey> OthersOf(string pems)
    {
        for (var rest = pems; !string.IsNullOrWhiteSpace(rest); )
        {
            if (
                !PemEncoding.TryFind(rest, out var found)
                || VerificationKey.FromPem(rest[found.Location]) is not { } key
            )
                throw new StartRefusedException(
                    "Users:VerificationKeys is to be P-256 public keys in PEM, one after the other."
                );
            yield return key;
            rest = rest[found.Location.End..];
        }
    }

    private static TimeSpan LifetimeOf(string? text) =>
        text is null ? TimeSpan.FromDays(90)
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= ShortestLifetime ? time
        : throw new StartRefusedException(
            $"Users:KeyLifetime is \"{text}\"; it is a time of two hours at least, such as 90.00:00:00 for ninety days."
        );
}
