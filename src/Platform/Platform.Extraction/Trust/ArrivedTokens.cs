using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary>Reads the service tokens that arrive at this process: they must be meant for it.</summary>
internal sealed class ArrivedTokens(string audience, ITokenKeys keys, TimeProvider clock)
{
    private readonly ValidTokens tokens = new(new JwtReader(ServiceTokens.RulesFor(audience), keys, clock), clock);

    /// <summary>Who sent the request, by its service token; null when it has none, or a wrong one.</summary>
    public async ValueTask<ValidToken?> ReadAsync(HttpContext context)
    {
        var header = context.Request.Headers[ServiceTokens.Header];
        return header is [{ Length: > 0 } token] ? await tokens.ReadAsync(token, context.RequestAborted) : null;
    }
}
