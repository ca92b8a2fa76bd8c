namespace Users;

/// <summary>
/// What only this module knows, read before the first request (see <see cref="FirstStart"/>): tokens in mails are made of
/// it, and the names of accounts and places whose failed attempts are counted.
/// </summary>
public sealed class ShopSecret
{
    private byte[]? key;

    internal void Use(string secret) => key = Convert.FromBase64String(secret);

    /// <summary>A name for something that is not to be read from a row.</summary>
    internal string NameOf(string purpose, string what) => OpaqueToken.Keyed(Key, $"{purpose}\n{what}");

    /// <summary>The token that was, or is to be, mailed for a reset: the same whenever it is made.</summary>
    internal OpaqueToken TokenOf(Guid reset) => new(reset, NameOf("password-reset", $"{reset}"));

    private byte[] Key => key ?? throw new InvalidOperationException("The secret is read at the start.");
}
