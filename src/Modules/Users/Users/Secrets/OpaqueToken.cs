using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Users;

/// <summary>
/// A token that says nothing to its holder: the id of a row, and 256 bits that prove it. Rows keep the hash of those alone;
/// a plain SHA-256 does, because nobody guesses 256 random bits, however fast.
/// </summary>
/// <param name="Id">The row.</param>
/// <param name="Secret">The bits, in base64url.</param>
internal sealed record OpaqueToken(Guid Id, string Secret)
{
    private const int SecretLength = 32;
    private const int IdLength = 16;

    /// <summary>What a token looks like: one length, one alphabet.</summary>
    private static readonly int TextLength = Base64Url.GetEncodedLength(IdLength + SecretLength);

    public string Hash => HashOf(Secret);

    public static OpaqueToken New(Guid id) => new(id, NewSecret());

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength));

    public static string HashOf(string secret) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether two hashes are one, told without saying how much of them is alike.</summary>
    public static bool AreSame(string? one, string? other) =>
        one is not null
        && other is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    /// <summary>The token of a text; null when it is none of ours.</summary>
    public static OpaqueToken? Parse(string? text)
    {
        if (text?.Length != TextLength || !Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        return bytes.Length == IdLength + SecretLength
            ? new OpaqueToken(new Guid(bytes.AsSpan(0, IdLength)), Base64Url.EncodeToString(bytes.AsSpan(IdLength)))
            : null;
    }

    /// <summary>
    /// The token that takes this one's place. Whoever holds this one and is told the salt makes the same, so that a lost
    /// answer can be given again although nobody has kept it.
    /// </summary>
    public OpaqueToken Successor(string salt) => new(Id, Keyed(Base64Url.DecodeFromChars(Secret), salt));

    /// <summary>256 bits of a text, which nobody makes without the key.</summary>
    public static string Keyed(byte[] key, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    /// <summary>As it is handed out.</summary>
    public string Text() => Base64Url.EncodeToString([.. Id.ToByteArray(), .. Base64Url.DecodeFromChars(Secret)]);

    /// <summary>Without its secret, wherever it is printed.</summary>
    public override string ToString() => $"token of {Id}";
}
