using System.Net;
using System.Net.Mail;

namespace Platform.Mail;

/// <summary>One connection to the mail server, opened for the first mail, and anew after one that was not taken.</summary>
internal sealed class SmtpConversation(MailComposer composer, SmtpSettings settings, TimeProvider time)
    : IMailConversation
{
    private SmtpClient? client;

    public async Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(settings.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        using var message = composer.Compose(mail);
        try
        {
            client ??= Connect();
            await client.SendMailAsync(message, both.Token);
            return MailOutcome.Sent;
        }
        catch (SmtpException said)
        {
            HangUp();
            return SmtpReplies.Read(said);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            HangUp();
            return MailOutcome.Unreachable($"The mail server has not answered within {settings.Timeout}.");
        }
        catch (Exception broken) when (broken is IOException or InvalidOperationException)
        {
            HangUp();
            return MailOutcome.Unreachable(broken.GetBaseException().Message);
        }
    }

    public void Dispose() => HangUp();

    private SmtpClient Connect() =>
        new(settings.Host, settings.Port)
        {
            EnableSsl = settings.Tls,
            DeliveryFormat = SmtpDeliveryFormat.International,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };

    private void HangUp()
    {
        client?.Dispose();
        client = null;
    }
}
