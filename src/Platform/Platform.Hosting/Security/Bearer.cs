using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Platform.Hosting;

/// <summary>Signs a request in by its bearer token (RFC 6750), under the scheme name that JwtBearer uses.</summary>
internal sealed class Bearer(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ValidTokens tokens
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Bearer";
    private const string Prefix = Scheme + " ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count != 1 || header[0]?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) != true)
        {
            return AuthenticateResult.NoResult();
        }

        var valid = await tokens.ReadAsync(header[0]![Prefix.Length..], Context.RequestAborted);
        return valid is null
            ? AuthenticateResult.Fail("The token is not valid.")
            : AuthenticateResult.Success(
                new AuthenticationTicket(
                    valid.Principal,
                    new AuthenticationProperties { ExpiresUtc = valid.Expires },
                    Scheme
                )
            );
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var result = await HandleAuthenticateOnceSafeAsync();
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(
            HeaderNames.WWWAuthenticate,
            result.Failure is null ? Scheme : $"{Scheme} error=\"invalid_token\""
        );
    }
}
