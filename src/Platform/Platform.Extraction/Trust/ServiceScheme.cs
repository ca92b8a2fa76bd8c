using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Platform.Extraction;

/// <summary>Signs a request in by its service token: the caller is a program of the shop.</summary>
internal sealed class ServiceScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ArrivedTokens tokens
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Service";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        await tokens.ReadAsync(Context) is { } valid
            ? AuthenticateResult.Success(new AuthenticationTicket(valid.Principal, Name))
            : AuthenticateResult.NoResult();

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Name;
        return Task.CompletedTask;
    }
}
