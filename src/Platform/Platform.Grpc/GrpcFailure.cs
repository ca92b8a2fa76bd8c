using Platform.Hosting;

namespace Platform.Grpc;

/// <summary>Ends a call with a status that no problem of HTTP stands for. What a module refuses, it says by <c>Refused</c>.</summary>
internal sealed class GrpcFailure(GrpcCode code, string message) : Exception(message)
{
    public GrpcCode Code => code;
}
