using Microsoft.AspNetCore.Http;

namespace Platform.Extraction;

/// <summary>The module's copy in this process, for a request that was to go elsewhere.</summary>
internal sealed class InProcessCopy(RequestDigests digests)
{
    private readonly NamedWrites named = new(
        static context => context.GetEndpoint()!.RequestDelegate!(context),
        digests
    );

    /// <summary>Handles it as if it had come here at first.</summary>
    public Task HandleAsync(HttpContext context, Endpoint endpoint)
    {
        context.SetEndpoint(endpoint);
        return named.InvokeAsync(context);
    }
}
