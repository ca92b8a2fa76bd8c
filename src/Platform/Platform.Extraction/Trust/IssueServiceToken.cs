using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Platform.Extraction;

/// <summary><c>POST /platform/token</c>: for the first credential, a token by which a program is known to the host.</summary>
internal sealed partial class IssueServiceToken
{
    private const int MaxName = 100;

    public static async Task<IResult> Endpoint(
        HttpRequest request,
        Credential credential,
        HostTokens tokens,
        ILogger<IssueServiceToken> log,
        CancellationToken cancel
    )
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (!request.HasFormContentType)
        {
            return Refuse(400, "invalid_request", "The body must be application/x-www-form-urlencoded.");
        }

        var form = await request.ReadFormAsync(cancel);
        if (form["grant_type"] != "client_credentials")
        {
            return Refuse(400, "unsupported_grant_type", "The grant_type must be client_credentials.");
        }

        var (client, secret) = (form["client_id"].ToString(), form["client_secret"].ToString());
        if (!IsName(client))
        {
            return Refuse(400, "invalid_request", "The client_id must be the name of a module or of a program.");
        }

        if (!credential.Is(secret))
        {
            WrongCredential(log, client, request.HttpContext.Connection.RemoteIpAddress?.ToString());
            return Refuse(401, "invalid_client", "The client_secret is not the host's credential.");
        }

        return TypedResults.Json(
            new IssuedToken(
                tokens.Sign(client, ServiceTokens.HostAudience),
                "Bearer",
                (int)ServiceTokens.Lifetime.TotalSeconds
            ),
            TrustJson.Default.IssuedToken
        );
    }

    private static bool IsName(string client) =>
        client.Length is > 0 and <= MaxName
        && client.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.')
        && !client.Equals(ServiceTokens.Host, StringComparison.OrdinalIgnoreCase);

    private static JsonHttpResult<TokenRefusal> Refuse(int status, string error, string description) =>
        TypedResults.Json(new TokenRefusal(error, description), TrustJson.Default.TokenRefusal, statusCode: status);

    [LoggerMessage(LogLevel.Warning, "{Client} at {Address} asked for a service token with a wrong credential.")]
    private static partial void WrongCredential(ILogger log, string client, string? address);
}
