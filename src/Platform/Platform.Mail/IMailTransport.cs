namespace Platform.Mail;

/// <summary>The way out for mails: files for people to open, or a mail server.</summary>
public interface IMailTransport
{
    /// <summary>
    /// How many mails to send before it is written down that they were: whoever dies in between sends as many twice.
    /// </summary>
    int Batch { get; }

    /// <summary>How many conversations there may be at a time.</summary>
    int Conversations { get; }

    /// <summary>Begins a conversation.</summary>
    IMailConversation Open();

    /// <summary>Removes what is kept here of a mail that went out. What has left the shop cannot be taken back.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="day">Its day.</param>
    void Forget(string key, DateOnly day);
}

/// <summary>Sends mails, one after the other.</summary>
public interface IMailConversation : IDisposable
{
    /// <summary>Sends one mail. What the other side says is the outcome; it does not throw.</summary>
    Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancel);
}
