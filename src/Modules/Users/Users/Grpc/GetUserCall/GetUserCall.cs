using Platform.Grpc;
using Users.Data;
using Users.Grpc.V1;

namespace Users;

/// <summary><see cref="ShowUser"/>, by gRPC.</summary>
internal static class GetUserCall
{
    public static async Task<GrpcAnswer> Endpoint(
        GrpcRequest<GetUserRequest> call,
        Caller caller,
        UsersDbContext users,
        CancellationToken cancel
    ) =>
        Guid.TryParse(call.Message.Id, out var id)
            ? GrpcAnswer.Of(UserMessage.Of(await ShowUser.ReadAsync(id, caller, users, cancel)))
            : throw Refused.Invalid("id", "must be the id of an account");
}
