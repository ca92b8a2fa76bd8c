using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Platform.Mail;

/// <summary>Puts mails into the form in which they travel: text and HTML as alternatives, headers and all.</summary>
/// <param name="from">Whom they are from.</param>
internal sealed class MailComposer(Mailbox from)
{
    public MailMessage Compose(OutgoingMail mail)
    {
        var message = new MailMessage(from.Address, mail.To.Address)
        {
            Subject = OneLine.Of(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.Key}@{from.Address.Host}>");
        // Nobody's holiday reply is to answer it (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        // The last one is what is shown where both can be.
        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(SevenBits.Html(mail.Html), MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string content, string type)
    {
        // A line of a mail ends in both.
        var lines = content.ReplaceLineEndings("\r\n");
        var view = AlternateView.CreateAlternateViewFromString(lines, Encoding.UTF8, type);
        // Encoding costs more than all the rest of a mail, and most need none.
        view.TransferEncoding = SevenBits.Are(lines) ? TransferEncoding.SevenBit : TransferEncoding.QuotedPrintable;
        return view;
    }
}
