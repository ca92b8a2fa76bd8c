using System.Security.Cryptography;
using System.Text;

namespace Replay.Accounts;

/// <summary>
/// A password for an account of the replay that nothing has to keep: it follows from the operator's, so a later run
/// signs in to the same accounts. That matters because the shop may tell idempotency keys apart by who sends them.
/// </summary>
internal static class DerivedPassword
{
    private const int Iterations = 200_000;

    public static string For(string email, string operatorPassword) =>
        Convert.ToBase64String(
            Rfc2898DeriveBytes.Pbkdf2(
                operatorPassword,
                Encoding.UTF8.GetBytes($"replay:{email}"),
                Iterations,
                HashAlgorithmName.SHA256,
                outputLength: 24
            )
        );
}
