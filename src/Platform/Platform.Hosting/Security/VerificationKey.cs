using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Hosting;

/// <summary>A public P-256 key that verifies ES256 signatures. Safe to use from many threads.</summary>
public sealed class VerificationKey : IDisposable
{
    private const int CoordinateLength = 32;
    private readonly ECDsa ecdsa;
    private readonly Lock turn = new();

    private VerificationKey(ECParameters point)
    {
        ecdsa = ECDsa.Create(point);
        Jwk = Describe(point.Q);
    }

    /// <summary>The key's id: the thumbprint of the public key (RFC 7638).</summary>
    public string Id => Jwk.Kid;

    /// <summary>The key as others read it.</summary>
    public JsonWebKey Jwk { get; }

    /// <summary>Makes a key of a set's member; null when it is not a P-256 key for signatures.</summary>
    public static VerificationKey? From(JsonWebKey jwk)
    {
        if (jwk is not { Kty: "EC", Crv: "P-256", Alg: "ES256" or null, Use: "sig" or null })
        {
            return null;
        }

        try
        {
            var q = new ECPoint { X = Base64Url.DecodeFromChars(jwk.X), Y = Base64Url.DecodeFromChars(jwk.Y) };
            return q is { X.Length: CoordinateLength, Y.Length: CoordinateLength }
                ? From(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = q })
                : null;
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException or ArgumentNullException)
        {
            return null;
        }
    }

    /// <summary>Reads a key from PEM, of a key pair its public half; null when it is not a P-256 key.</summary>
    public static VerificationKey? FromPem(string pem)
    {
        try
        {
            using var read = ECDsa.Create();
            read.ImportFromPem(pem);
            var point = read.ExportParameters(includePrivateParameters: false);
            return point.Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value ? From(point) : null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => ecdsa.Dispose();

    internal static VerificationKey From(ECParameters point) => new(point);

    internal bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        // A zero r or s has made libraries accept any message (CVE-2022-21449); no library is trusted with it here.
        if (
            signature.Length != 2 * CoordinateLength
            || !signature[..CoordinateLength].ContainsAnyExcept((byte)0)
            || !signature[CoordinateLength..].ContainsAnyExcept((byte)0)
        )
        {
            return false;
        }

        lock (turn)
        {
            return ecdsa.VerifyData(
                data,
                signature,
                HashAlgorithmName.SHA256,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            );
        }
    }

    private static JsonWebKey Describe(ECPoint q)
    {
        var x = Base64Url.EncodeToString(q.X);
        var y = Base64Url.EncodeToString(q.Y);
        var canonical = $$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""";
        return new JsonWebKey(Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))), x, y);
    }
}
