using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Hosting;

/// <summary>
/// Writes signed tokens (JWT, ES256). The one that the container gives writes tokens of users; whoever holds the
/// users' key signs with it.
/// </summary>
public sealed class JwtWriter(TokenRules rules, TimeProvider clock)
{
    // What JSON needs escaped, and nothing for the sake of HTML: it is base64url that goes out.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes and signs a token.</summary>
    /// <param name="key">The key to sign with; its id goes into the header.</param>
    /// <param name="subject">Whom the token is about: a user's id.</param>
    /// <param name="roles">The roles that the token carries for as long as it lives.</param>
    /// <param name="lifetime">How long it is valid from now.</param>
    public string Write(SigningKey key, string subject, IReadOnlyCollection<string> roles, TimeSpan lifetime)
    {
        var content = $"{Header(key)}.{Payload(subject, roles, lifetime)}";
        return $"{content}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private string Header(SigningKey key) =>
        Part(json =>
        {
            json.WriteString("alg", "ES256");
            json.WriteString("typ", rules.Type);
            json.WriteString("kid", key.Id);
        });

    private string Payload(string subject, IReadOnlyCollection<string> roles, TimeSpan lifetime) =>
        Part(json =>
        {
            var now = clock.GetUtcNow();
            json.WriteString("iss", rules.Issuer);
            json.WriteString("aud", rules.Audience);
            json.WriteString(ClaimNames.Subject, subject);
            json.WriteStartArray(ClaimNames.Roles);
            foreach (var role in roles)
            {
                json.WriteStringValue(role);
            }

            json.WriteEndArray();
            json.WriteNumber("iat", now.ToUnixTimeSeconds());
            json.WriteNumber("exp", (now + lifetime).ToUnixTimeSeconds());
            json.WriteString("jti", Guid.CreateVersion7(now));
        });

    private static string Part(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }
}
