using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Platform.Mail;

/// <summary>Adds the way out for mails.</summary>
public static class MailServices
{
    /// <summary>
    /// Registers the <see cref="IMailTransport"/> that the settings name: <c>Transport</c> (<c>files</c>, <c>smtp</c>),
    /// <c>From</c>, and below <c>Smtp</c> <c>Host</c>, <c>Port</c>, <c>User</c>, <c>Password</c>, <c>Tls</c>,
    /// <c>TimeoutSeconds</c>, <c>Connections</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section of the module that sends mails.</param>
    /// <exception cref="StartRefusedException">A setting is wrong.</exception>
    public static IServiceCollection AddMailTransport(this IServiceCollection services, IConfigurationSection section)
    {
        var settings = MailSettings.Read(section);
        services.AddSingleton(new MailComposer(settings.From));
        return settings.Smtp is { } smtp
            ? services.AddSingleton(smtp).AddSingleton<IMailTransport, SmtpTransport>()
            : services.AddSingleton<IMailTransport, FileTransport>();
    }
}
