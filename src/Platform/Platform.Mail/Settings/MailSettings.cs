using System.Globalization;
using Microsoft.Extensions.Configuration;
using Platform.Data;

namespace Platform.Mail;

/// <summary>The settings below a module's section, checked: what is wrong stops the start.</summary>
internal sealed record MailSettings(Mailbox From, SmtpSettings? Smtp)
{
    private const string DefaultFrom = "The shop <shop@shop.example>";

    public static MailSettings Read(IConfigurationSection section)
    {
        var transport = section["Transport"] ?? "files";
        if (transport is not ("files" or "smtp"))
            throw Wrong(section, "Transport", $"is \"{transport}\"; it can be files or smtp");

        var smtp = transport == "smtp" ? ReadSmtp(section.GetSection("Smtp")) : null;
        if (smtp is not null && section["From"] is null)
            throw Wrong(section, "From", "says whom mails are from (The shop <shop@shop.example>); SMTP needs it");

        return new MailSettings(
            Mailbox.Parse(section["From"] ?? DefaultFrom) ?? throw Wrong(section, "From", "is not a mail address"),
            smtp
        );
    }

    private static SmtpSettings ReadSmtp(IConfigurationSection smtp)
    {
        var defaults = new SmtpSettings();
        var settings = new SmtpSettings
        {
            Host = smtp["Host"] is { Length: > 0 } host
                ? host
                : throw Wrong(smtp, "Host", "is not set; it is the name of the mail server"),
            Port = Number(smtp, "Port", defaults.Port, 65535),
            Connections = Number(smtp, "Connections", defaults.Connections, 100),
            Timeout = TimeSpan.FromSeconds(Number(smtp, "TimeoutSeconds", (int)defaults.Timeout.TotalSeconds, 600)),
            Tls = OnOrOff(smtp, "Tls", defaults.Tls),
            User = smtp["User"],
            Password = smtp["Password"],
        };
        if (settings.User is null != settings.Password is null)
            throw Wrong(smtp, settings.User is null ? "User" : "Password", "is not set, and the other one is");
        if (settings is { User: not null, Tls: false })
            throw Wrong(smtp, "Tls", "is off, and a password would be sent for all to read; leave one of them out");
        return settings;
    }

    private static int Number(IConfigurationSection section, string name, int otherwise, int most) =>
        section[name] is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= most
            ? number
        : throw Wrong(section, name, $"is \"{text}\"; it is a whole number from 1 to {most}");

    private static bool OnOrOff(IConfigurationSection section, string name, bool otherwise) =>
        section[name] is not { } text ? otherwise
        : bool.TryParse(text, out var on) ? on
        : throw Wrong(section, name, $"is \"{text}\"; it is true or false");

    private static StartRefusedException Wrong(IConfigurationSection section, string name, string what) =>
        new($"{section.Path}:{name} {what}.");
}
