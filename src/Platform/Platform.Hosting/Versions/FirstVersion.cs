using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>On a route: the first version that has it.</summary>
internal sealed record FirstVersion(int Number)
{
    /// <summary>What a route says; 1 when it says nothing.</summary>
    public static int Of(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<FirstVersion>()?.Number ?? 1;
}
