namespace Platform.Hosting;

/// <summary>A public key as others read it (RFC 7517): P-256, for verifying ES256 signatures.</summary>
/// <param name="Kid">The key's id: its thumbprint (RFC 7638).</param>
/// <param name="X">The point's x, base64url.</param>
/// <param name="Y">The point's y, base64url.</param>
/// <param name="Kty">The key's type.</param>
/// <param name="Crv">The curve.</param>
/// <param name="Use">What the key is for.</param>
/// <param name="Alg">The one algorithm that it is used with.</param>
[Example(
    """
        {
          "kid": "oZ6Y8RvK0mA7tYk3rJxXh1xQm3Qk1yT5b8nqTj2cLfE",
          "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
          "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
          "kty": "EC",
          "crv": "P-256",
          "use": "sig",
          "alg": "ES256"
        }
        """
)]
public sealed record JsonWebKey(
    string Kid,
    string X,
    string Y,
    string Kty = "EC",
    string Crv = "P-256",
    string Use = "sig",
    string Alg = "ES256"
);

/// <summary>What <c>/.well-known/jwks.json</c> answers: the keys that tokens may be signed with.</summary>
/// <param name="Keys">The public keys.</param>
public sealed record JsonWebKeySet(IReadOnlyList<JsonWebKey> Keys);
