using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Platform.Extraction;

/// <summary>The tokens of a service: it gets them from the host for the first credential, and renews them in time.</summary>
internal sealed class FetchedTokens(HostClient host, Credential credential, ServiceIdentity self, TimeProvider clock)
    : ITokenSource,
        IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile HeldToken? held;

    /// <inheritdoc />
    /// <exception cref="HttpRequestException">The host does not answer, or not with a token.</exception>
    /// <exception cref="CredentialRefusedException">The host does not know the credential.</exception>
    public async ValueTask<string> TokenAsync(string audience, CancellationToken cancel)
    {
        if (audience != ServiceTokens.HostAudience)
        {
            throw new ArgumentException($"A service calls the host alone, not {audience}.", nameof(audience));
        }

        return held is { } token && !token.IsOld(clock) ? token.Text : await RenewAsync(cancel);
    }

    public void Dispose() => turn.Dispose();

    private async Task<string> RenewAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (held is null || held.IsOld(clock))
            {
                held = await FetchAsync(cancel);
            }
        }
        catch (Exception wrong) when (wrong is HttpRequestException or TaskCanceledException && IsStillGood())
        {
            // The host is away for a moment.
        }
        finally
        {
            turn.Release();
        }

        return held!.Text;
    }

    private bool IsStillGood() => held is { } token && !token.IsOver(clock);

    private async Task<HeldToken> FetchAsync(CancellationToken cancel)
    {
        var secret =
            credential.Read()
            ?? throw new HttpRequestException(
                $"There is no {credential.Path} yet, and {Credential.Setting} is not set"
            );
        using var form = new FormUrlEncodedContent([
            new("grant_type", "client_credentials"),
            new("client_id", self.Module),
            new("client_secret", secret),
        ]);
        using var answer = await host.Http.PostAsync(new Uri("/platform/token", UriKind.Relative), form, cancel);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            // The host may have made another one, which is read the next time.
            credential.Forget();
            throw new CredentialRefusedException();
        }

        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync(TrustJson.Default.IssuedToken, cancel);
        return new HeldToken(token!.AccessToken, clock.GetUtcNow() + TimeSpan.FromSeconds(token.ExpiresIn));
    }
}

/// <summary>The host does not know the credential that it was shown.</summary>
internal sealed class CredentialRefusedException() : Exception("The host refuses the credential.")
{
    /// <summary>The same for whoever started the service.</summary>
    public static StartRefusedException AtStart(Uri host) =>
        new(
            $"The host at {host} refuses the credential: give both the same {Credential.Setting}, or the same data folder."
        );
}

/// <summary>The answer of the token endpoint (RFC 6749).</summary>
internal sealed record IssuedToken(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn
);

/// <summary>What the token endpoint says when there is no token (RFC 6749).</summary>
internal sealed record TokenRefusal(
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("error_description")] string Description
);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IssuedToken))]
[JsonSerializable(typeof(TokenRefusal))]
internal sealed partial class TrustJson : JsonSerializerContext;
