using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IntegrationTests.Data;
using IntegrationTests.Shop;

namespace IntegrationTests.Notifications;

/// <summary>The host is killed when a mail is out and nothing says so yet.</summary>
public sealed class KillTests
{
    private const string Password = "a secret of the mail server's";

    [MailPeerFact]
    public async Task Whoever_dies_between_sending_and_noting_it_sends_the_same_mail_again()
    {
        using var folder = new TemporaryFolder();
        var trusted = Path.Combine(folder.Path, "trusted.pem");
        await using var server = await MailPeer.ServeAsync(
            tls: await CertifyAsync(trusted),
            user: "shop",
            password: Password
        );
        var settings = MailRoom.Smtp(server.Port);
        settings["Notifications:Smtp:Host"] = "localhost";
        settings["Notifications:Smtp:Tls"] = "true";
        settings["Notifications:Smtp:User"] = "shop";
        settings["Notifications:Smtp:Password"] = Password;
        await using var host = new ShopProcess(
            folder.Path,
            new ShopOptions { Settings = settings },
            environment: new Dictionary<string, string> { ["SSL_CERT_FILE"] = trusted }
        );
        await host.StartAsync();
        var address = MailRoom.NewAddress("silent");
        using (await host.SignUpAsync(address))
        {
            // The server has the mail, and its answer does not come.
            var heard = await server.NextAsync("heard", address);
            heard.GetProperty("secure").GetBoolean().ShouldBeTrue();
            await host.KillAsync();

            await host.StartAsync();

            var taken = await server.NextAsync("taken", address);
            $"{taken.GetProperty("user")}".ShouldBe("shop");
            $"{taken.GetProperty("mail").GetProperty("messageId")}".ShouldBe(
                $"{heard.GetProperty("mail").GetProperty("messageId")}"
            );
        }

        (await host.StopAsync()).ShouldBe(0);
        host.Output.ShouldNotContain(Password);
        host.Output.ShouldNotContain(address);
        server.Rest().ShouldNotContain(one => $"{one.GetProperty("to")}" == address);
    }

    /// <summary>A certificate for localhost, which is trusted by whoever trusts that file.</summary>
    private static async Task<object> CertifyAsync(string trusted)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
        await File.WriteAllTextAsync(trusted, certificate.ExportCertificatePem());
        return new { cert = certificate.ExportCertificatePem(), key = key.ExportPkcs8PrivateKeyPem() };
    }
}
