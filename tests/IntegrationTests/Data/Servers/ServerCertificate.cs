using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Platform.Data;

namespace IntegrationTests.Data.Servers;

/// <summary>A certificate authority that is made up, and a certificate for <c>localhost</c> that it has signed.</summary>
internal static class ServerCertificate
{
    /// <summary>Writes <c>authority.pem</c>, <c>stranger.pem</c> (another authority), <c>server.pem</c>, <c>server.key</c>.</summary>
    public static void Write(string folder)
    {
        using var authority = Authority("The tests' authority");
        using var stranger = Authority("Another authority");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var server = SignedBy(authority, key);
        File.WriteAllText(Path.Combine(folder, "authority.pem"), authority.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "stranger.pem"), stranger.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.pem"), server.ExportCertificatePem());
        var keyFile = Path.Combine(folder, "server.key");
        // The server wants it to be its own alone.
        using var file = PrivateFile.Open(keyFile, FileMode.Create, FileShare.None);
        file.Write(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
    }

    private static X509Certificate2 SignedBy(X509Certificate2 authority, ECDsa key)
    {
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.Create(
            authority,
            DateTimeOffset.UtcNow.AddHours(-1),
            DateTimeOffset.UtcNow.AddDays(1),
            RandomNumberGenerator.GetBytes(8)
        );
    }
}
