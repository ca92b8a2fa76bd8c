using System.Security.Cryptography;

namespace Platform.Hosting;

/// <summary>An ES256 key pair. Safe to use from many threads; its text form is a secret.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa ecdsa;
    private readonly Lock turn = new();

    private SigningKey(ECDsa ecdsa)
    {
        this.ecdsa = ecdsa;
        Public = VerificationKey.From(ecdsa.ExportParameters(includePrivateParameters: false));
    }

    /// <summary>The key's id, as tokens name it in <c>kid</c>.</summary>
    public string Id => Public.Id;

    /// <summary>The half that others may know.</summary>
    public VerificationKey Public { get; }

    /// <summary>Makes a new key pair.</summary>
    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads a key pair from PEM.</summary>
    /// <exception cref="ArgumentException">The text is not a private P-256 key in PEM.</exception>
    public static SigningKey FromPem(string pem)
    {
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportFromPem(pem);
            if (
                ecdsa.ExportParameters(includePrivateParameters: true).Curve.Oid.Value
                != ECCurve.NamedCurves.nistP256.Oid.Value
            )
            {
                throw new ArgumentException("The key is on another curve than P-256, which ES256 needs.", nameof(pem));
            }

            return new SigningKey(ecdsa);
        }
        catch (Exception wrong)
        {
            ecdsa.Dispose();
            throw wrong is CryptographicException
                ? new ArgumentException("The text is not a private key in PEM.", nameof(pem), wrong)
                : wrong;
        }
    }

    /// <summary>The key pair as PEM (PKCS #8), to be kept where only the owner reads.</summary>
    public string ToPem() => ecdsa.ExportPkcs8PrivateKeyPem();

    /// <inheritdoc />
    public void Dispose()
    {
        ecdsa.Dispose();
        Public.Dispose();
    }

    internal byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (turn)
        {
            return ecdsa.SignData(
                data.ToArray(),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            );
        }
    }
}
