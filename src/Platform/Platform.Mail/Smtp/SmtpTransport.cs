namespace Platform.Mail;

/// <summary>Hands mails to a mail server.</summary>
internal sealed class SmtpTransport(MailComposer composer, SmtpSettings settings, TimeProvider time) : IMailTransport
{
    private const int MailsPerConnection = 4;

    // Whoever dies sends no more than these twice.
    public int Batch => Conversations * MailsPerConnection;

    public int Conversations => settings.Connections;

    public IMailConversation Open() => new SmtpConversation(composer, settings, time);

    public void Forget(string key, DateOnly day)
    {
        // Nothing of it is kept here.
    }
}
