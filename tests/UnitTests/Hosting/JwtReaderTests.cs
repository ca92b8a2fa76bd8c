using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Hosting;

namespace UnitTests.Hosting;

/// <summary>A right token is read; the known attacks are not.</summary>
public sealed class JwtReaderTests : IDisposable
{
    private readonly Tokens tokens = new();

    [Fact]
    public async Task A_right_token_says_who_it_is_and_which_roles_they_have()
    {
        var user = await tokens.ReadAsync(tokens.Sign(tokens.Header, tokens.Claims));

        user.ShouldNotBeNull();
        user.FindFirstValue("sub").ShouldBe("somebody");
        user.IsInRole("sales").ShouldBeTrue();
        user.IsInRole("operator").ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_writer_writes_the_reader_reads()
    {
        var written = new JwtWriter(Tokens.Rules, tokens.Clock).Write(
            tokens.Key,
            "x",
            ["warehouse"],
            TimeSpan.FromHours(1)
        );
        (await tokens.ReadAsync(written)).ShouldNotBeNull().IsInRole("warehouse").ShouldBeTrue();
    }

    public static TheoryData<string, string, string?> WrongHeaders =>
        new()
        {
            { "alg none", "alg", "\"none\"" },
            { "alg None", "alg", "\"None\"" },
            { "another algorithm", "alg", "\"ES384\"" },
            { "the algorithm in small letters", "alg", "\"es256\"" },
            { "no algorithm", "alg", null },
            { "an algorithm that is no text", "alg", "[\"ES256\"]" },
            { "another kind of token", "typ", "\"JWT\"" },
            { "no kind", "typ", null },
            { "an unknown key", "kid", "\"another\"" },
            { "no key", "kid", null },
            { "an extension that must be understood", "crit", "[\"b64\"]" },
        };

    [Theory]
    [MemberData(nameof(WrongHeaders))]
    public async Task A_wrong_header_is_refused(string why, string member, string? json)
    {
        var header = tokens.Header;
        Set(header, member, json);
        (await tokens.ReadAsync(tokens.Sign(header, tokens.Claims))).ShouldBeNull(why);
    }

    public static TheoryData<string, string, string?> WrongClaims =>
        new()
        {
            { "another issuer", "iss", "\"urn:others\"" },
            { "an issuer that only begins alike", "iss", "\"urn:users.example\"" },
            { "no issuer", "iss", null },
            { "another audience", "aud", "\"urn:other\"" },
            { "audiences without ours", "aud", "[\"urn:other\",1]" },
            { "no audience", "aud", null },
            { "no end", "exp", null },
            { "an end that is text", "exp", "\"9999999999\"" },
            { "an end that is past", "exp", "1000" },
            { "an end that no calendar has", "exp", "1e300" },
            { "a beginning in the future", "nbf", "9999999999" },
            { "a beginning that is no number", "nbf", "\"now\"" },
            { "made in the future", "iat", "9999999999" },
            { "nobody", "sub", null },
            { "an empty somebody", "sub", "\"\"" },
            { "somebody who is a number", "sub", "1" },
            { "roles that are text", "roles", "\"operator\"" },
            { "roles that are numbers", "roles", "[1]" },
        };

    [Theory]
    [MemberData(nameof(WrongClaims))]
    public async Task Wrong_claims_are_refused(string why, string member, string? json)
    {
        var claims = tokens.Claims;
        Set(claims, member, json);
        (await tokens.ReadAsync(tokens.Sign(tokens.Header, claims))).ShouldBeNull(why);
    }

    [Fact]
    public async Task Two_clocks_may_be_half_a_minute_apart_and_no_more()
    {
        var claims = tokens.Claims;
        claims["exp"] = tokens.Now - 29;
        (await tokens.ReadAsync(tokens.Sign(tokens.Header, claims))).ShouldNotBeNull();
        claims["exp"] = tokens.Now - 30;
        (await tokens.ReadAsync(tokens.Sign(tokens.Header, claims))).ShouldBeNull();
    }

    [Fact]
    public async Task The_public_key_as_a_secret_for_HS256_is_refused()
    {
        using var ecdsa = ECDsa.Create(Public(tokens.Key));
        var secret = Encoding.ASCII.GetBytes(ecdsa.ExportSubjectPublicKeyInfoPem());
        var header = tokens.Header;
        header["alg"] = "HS256";
        var forged = Tokens.Sign(
            header.ToJsonString(),
            tokens.Claims.ToJsonString(),
            content => HMACSHA256.HashData(secret, content)
        );
        (await tokens.ReadAsync(forged)).ShouldBeNull();
    }

    [Fact]
    public async Task A_key_that_the_token_brings_along_is_not_used()
    {
        using var own = SigningKey.Create();
        var header = tokens.Header;
        header["jwk"] = JsonNode.Parse(
            $$"""{"kty":"EC","crv":"P-256","x":"{{own.Public.Jwk.X}}","y":"{{own.Public.Jwk.Y}}"}"""
        );
        header["jku"] = "https://others.example/keys";
        var forged = Tokens.Sign(header.ToJsonString(), tokens.Claims.ToJsonString(), content => own.Sign(content));
        (await tokens.ReadAsync(forged)).ShouldBeNull();
    }

    [Fact]
    public async Task A_signature_of_another_curve_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        (await tokens.ReadAsync(Signed(content => other.SignData(content, HashAlgorithmName.SHA256)))).ShouldBeNull();
    }

    [Fact]
    public async Task A_signature_in_another_form_is_refused()
    {
        var signed = Signed(content => Der(tokens.Key.Sign(content)));
        (await tokens.ReadAsync(signed)).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 64)]
    [InlineData(0, 32)]
    [InlineData(32, 32)]
    public async Task A_signature_with_a_zero_is_refused(int from, int length)
    {
        var signed = Signed(content =>
        {
            var signature = tokens.Key.Sign(content);
            signature.AsSpan(from, length).Clear();
            return signature;
        });
        (await tokens.ReadAsync(signed)).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public async Task A_signature_of_another_length_is_refused(int length) =>
        (
            await tokens.ReadAsync(Signed(content => [.. tokens.Key.Sign(content).Append((byte)1).Take(length)]))
        ).ShouldBeNull();

    [Fact]
    public async Task A_changed_token_is_refused_wherever_it_is_changed()
    {
        var token = tokens.Sign(tokens.Header, tokens.Claims);
        for (var i = 0; i < token.Length; i++)
        {
            var changed = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            (await tokens.ReadAsync(changed)).ShouldBeNull($"changed at {i}");
        }
    }

    [Theory]
    [InlineData("{0}=")]
    [InlineData(" {0}")]
    [InlineData("{0}\n")]
    [InlineData("{0}.")]
    [InlineData(".{0}")]
    [InlineData("{0}.{0}")]
    public async Task What_no_encoder_would_write_is_refused(string form)
    {
        var token = tokens.Sign(tokens.Header, tokens.Claims);
        (await tokens.ReadAsync(form.Replace("{0}", token, StringComparison.Ordinal))).ShouldBeNull();
    }

    [Fact]
    public async Task Stray_bits_at_the_end_are_refused()
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var token = tokens.Sign(tokens.Header, tokens.Claims);
        // 64 bytes leave four bits of the last character unused.
        var last = alphabet.IndexOf(token[^1], StringComparison.Ordinal);
        (await tokens.ReadAsync(token[..^1] + alphabet[last ^ 1])).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("a.b")]
    [InlineData("e30.e30.e30")]
    public async Task What_is_no_token_is_refused(string text) => (await tokens.ReadAsync(text)).ShouldBeNull();

    [Fact]
    public async Task A_claim_that_is_there_twice_is_refused()
    {
        var claims = tokens.Claims.ToJsonString();
        var twice = claims[..^1] + ",\"roles\":[\"operator\"]}";
        (await tokens.ReadAsync(tokens.Sign(tokens.Header.ToJsonString(), twice))).ShouldBeNull();
        var header = tokens.Header.ToJsonString()[..^1] + ",\"alg\":\"none\"}";
        (await tokens.ReadAsync(tokens.Sign(header, claims))).ShouldBeNull();
    }

    [Fact]
    public async Task A_huge_token_is_refused_before_it_is_looked_at()
    {
        var claims = tokens.Claims;
        claims["filler"] = new string('x', TokenRules.MaxLength);
        (await tokens.ReadAsync(tokens.Sign(tokens.Header, claims))).ShouldBeNull();
    }

    public void Dispose() => tokens.Dispose();

    private string Signed(Func<byte[], byte[]> sign) =>
        Tokens.Sign(tokens.Header.ToJsonString(), tokens.Claims.ToJsonString(), sign);

    private static void Set(JsonObject json, string member, string? value)
    {
        json.Remove(member);
        if (value is not null)
        {
            json[member] = JsonNode.Parse(value);
        }
    }

    private static ECParameters Public(SigningKey key) =>
        new()
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint
            {
                X = System.Buffers.Text.Base64Url.DecodeFromChars(key.Public.Jwk.X),
                Y = System.Buffers.Text.Base64Url.DecodeFromChars(key.Public.Jwk.Y),
            },
        };

    private static byte[] Der(byte[] signature)
    {
        byte[] Number(ReadOnlySpan<byte> value) => [0x02, 33, 0, .. value];
        return [0x30, 70, .. Number(signature.AsSpan(0, 32)), .. Number(signature.AsSpan(32))];
    }
}
