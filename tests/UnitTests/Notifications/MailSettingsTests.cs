using Microsoft.Extensions.Configuration;
using Platform.Data;
using Platform.Mail;

namespace UnitTests.Notifications;

public class MailSettingsTests
{
    private static readonly (string, string)[] Smtp =
    [
        ("Transport", "smtp"),
        ("From", "Shop <shop@shop.example>"),
        ("Smtp:Host", "mail.shop.example"),
    ];

    [Fact]
    public void Without_a_setting_mails_are_files() => Read().Smtp.ShouldBeNull();

    [Fact]
    public void A_mail_server_is_talked_to_in_secret_unless_that_is_switched_off()
    {
        var settings = Read(Smtp);
        settings.From.Address.Address.ShouldBe("shop@shop.example");
        (settings.Smtp!.Port, settings.Smtp.Tls).ShouldBe((587, true));
        Read([.. Smtp, ("Smtp:Tls", "false")]).Smtp!.Tls.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Notifications:Transport is \"pigeon\"; it can be files or smtp.", "Transport", "pigeon")]
    [InlineData("Notifications:From is not a mail address.", "From", "the shop")]
    [InlineData("Notifications:Smtp:Host is not set; it is the name of the mail server.", "Smtp:Host", "")]
    [InlineData("Notifications:Smtp:Port is \"x\"; it is a whole number from 1 to 65535.", "Smtp:Port", "x")]
    [InlineData("Notifications:Smtp:Port is \"0\"; it is a whole number from 1 to 65535.", "Smtp:Port", "0")]
    [InlineData("Notifications:Smtp:Tls is \"yes\"; it is true or false.", "Smtp:Tls", "yes")]
    [InlineData("Notifications:Smtp:Password is not set, and the other one is.", "Smtp:User", "shop")]
    [InlineData("Notifications:Smtp:User is not set, and the other one is.", "Smtp:Password", "secret")]
    public void What_is_wrong_is_said_with_the_name_of_the_setting(string sentence, string name, string value) =>
        Should.Throw<StartRefusedException>(() => Read([.. Smtp, (name, value)])).Message.ShouldBe(sentence);

    [Fact]
    public void A_password_is_not_sent_for_all_to_read() =>
        Should
            .Throw<StartRefusedException>(() =>
                Read([.. Smtp, ("Smtp:User", "shop"), ("Smtp:Password", "secret"), ("Smtp:Tls", "false")])
            )
            .Message.ShouldStartWith("Notifications:Smtp:Tls is off");

    [Fact]
    public void Mail_servers_are_told_whom_mails_are_from() =>
        Should
            .Throw<StartRefusedException>(() => Read([Smtp[0], Smtp[2]]))
            .Message.ShouldStartWith("Notifications:From says whom");

    // The last setting of a name counts.
    private static MailSettings Read(params IEnumerable<(string Name, string Value)> settings) =>
        MailSettings.Read(
            new ConfigurationBuilder()
                .AddCommandLine([.. settings.Select(one => $"--Notifications:{one.Name}={one.Value}")])
                .Build()
                .GetSection("Notifications")
        );
}
