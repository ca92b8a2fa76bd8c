using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Payments.Provider;

/// <summary>Something that is asked of the provider under an idempotency key.</summary>
internal abstract record ProviderRequest(string Key, Money Amount)
{
    private string? hash;

    /// <summary>Names the request without showing what is in it.</summary>
    public string Hash => hash ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..32];

    /// <summary>What, beside the amount, makes two requests the same.</summary>
    protected abstract string Body { get; }

    private string Text => string.Create(CultureInfo.InvariantCulture, $"{Body}|{Amount.Amount}|{Amount.Currency}");

    /// <summary>Whether what was decided under the key before is an answer to this request.</summary>
    public virtual bool IsAnsweredBy(LedgerEntry known) => known.Request == Hash;

    /// <summary>What is decided under a new key.</summary>
    /// <param name="ledger">All that was decided before.</param>
    /// <param name="again">Whether the request had been turned away before.</param>
    /// <param name="now">The time, UTC.</param>
    public abstract LedgerEntry Decide(Ledger ledger, bool again, DateTimeOffset now);

    protected LedgerEntry Entry(
        EntryKind kind,
        string prefix,
        Guid orderId,
        DateTimeOffset now,
        string? reason = null
    ) =>
        new()
        {
            Id = prefix + Guid.CreateVersion7(now).ToString("N"),
            Kind = kind,
            Key = Key,
            Request = Hash,
            OrderId = orderId,
            Amount = Amount,
            At = now,
            Reason = reason,
        };
}
