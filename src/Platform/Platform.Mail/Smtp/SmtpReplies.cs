using System.Net.Mail;

namespace Platform.Mail;

/// <summary>What a mail server's no means: never, not now, or not from anybody now.</summary>
internal static class SmtpReplies
{
    public static MailOutcome Read(SmtpException said)
    {
        var code = (int)said.StatusCode;
        var reason = said.GetBaseException().Message;
        return code switch
        {
            // Not a reply: no connection, no TLS, no end of an answer.
            < 400 => MailOutcome.Unreachable(reason),
            // It is closing, or does not let the shop in: no mail's fault.
            421 or 454 or 530 or 534 or 535 or 538 => MailOutcome.Unreachable($"{code} {reason}"),
            < 500 => MailOutcome.Deferred($"{code} {reason}"),
            _ => MailOutcome.Refused($"{code} {reason}"),
        };
    }
}
