using Microsoft.AspNetCore.Http.Features;

namespace Platform.Extraction;

/// <summary>A gRPC answer that breaks off is not reset: it ends with a status, by which its caller knows to call again.</summary>
internal sealed class NoReset : IHttpResetFeature
{
    public static readonly NoReset Instance = new();

    public void Reset(int errorCode) { }
}
