using Platform.Grpc;
using Users.Grpc.V1;

namespace Users;

/// <summary>What happens to accounts, as a stream of gRPC that can be taken up again where it broke off.</summary>
internal static class WatchUsersCall
{
    public static async Task<GrpcAnswer> Endpoint(
        GrpcRequest<WatchUsersRequest> call,
        UserChanges changes,
        CancellationToken cancel
    )
    {
        var since = call.Message.Since;
        if (since != 0 && !await changes.HasAsync(since, cancel))
            throw Refused.Invalid("since", "must be a position that this stream has given out, or 0");
        return GrpcAnswer.Of(changes.AfterAsync(since, cancel));
    }
}
