using System.Net.Mail;
using System.Text;

namespace Platform.Mail;

/// <summary>An address that mail can be sent to, and whose it is.</summary>
public sealed class Mailbox
{
    private Mailbox(MailAddress address) => Address = address;

    internal MailAddress Address { get; }

    /// <summary>The mailbox of an address; null when no mail can be sent there.</summary>
    /// <param name="address">The address alone: <c>ada@shop.example</c>.</param>
    /// <param name="name">Whose it is; line breaks and other control characters in it are blanks.</param>
    public static Mailbox? Of(string? address, string? name = null) =>
        address is not null
        && !address.Any(char.IsControl)
        && MailAddress.TryCreate(address, OneLine.Of(name ?? ""), Encoding.UTF8, out var read)
        && read.Address == address
            ? new Mailbox(read)
            : null;

    /// <summary>The mailbox as people write it, <c>The shop &lt;shop@shop.example&gt;</c>, or only the address.</summary>
    public static Mailbox? Parse(string? text) =>
        text is not null && !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var read)
            ? new Mailbox(read)
            : null;
}
