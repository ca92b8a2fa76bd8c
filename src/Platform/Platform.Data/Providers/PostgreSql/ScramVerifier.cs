using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Data;

/// <summary>
/// What PostgreSQL keeps of a password (RFC 5803, SCRAM-SHA-256). It is made here, so that the password itself is in no
/// statement, and in no log of one.
/// </summary>
internal static partial class ScramVerifier
{
    private const int Iterations = 4096;
    private const int SaltSize = 16;

    /// <param name="password">The password.</param>
    /// <param name="kept">What is kept now, if that is known; the same comes out when it is of this password.</param>
    public static string Of(string password, string? kept = null)
    {
        var (iterations, salt) = Kept().Match(kept ?? "") is { Success: true } known
            ? (
                int.Parse(known.Groups["i"].Value, CultureInfo.InvariantCulture),
                Convert.FromBase64String(known.Groups["salt"].Value)
            )
            : (Iterations, RandomNumberGenerator.GetBytes(SaltSize));
        var made = Make(password, salt, iterations);
        // A new password gets a new salt.
        return kept is null || made == kept
            ? made
            : Make(password, RandomNumberGenerator.GetBytes(SaltSize), Iterations);
    }

    private static string Make(string password, byte[] salt, int iterations)
    {
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)),
            salt,
            iterations,
            HashAlgorithmName.SHA256,
            SHA256.HashSizeInBytes
        );
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var server = HMACSHA256.HashData(salted, "Server Key"u8);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SCRAM-SHA-256${iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}"
        );
    }

    [GeneratedRegex(@"^SCRAM-SHA-256\$(?<i>\d+):(?<salt>[A-Za-z0-9+/=]+)\$")]
    private static partial Regex Kept();
}
