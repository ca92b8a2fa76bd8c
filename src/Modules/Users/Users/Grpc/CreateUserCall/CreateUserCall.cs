using Microsoft.AspNetCore.Http;
using Platform.Grpc;
using Users.Grpc.V1;

namespace Users;

/// <summary><see cref="CreateUser"/>, by gRPC.</summary>
internal static class CreateUserCall
{
    public static Task<IResult> Endpoint(
        GrpcRequest<CreateUserRequest> call,
        Caller caller,
        Passwords passwords,
        WriteRequest write,
        CancellationToken cancel
    )
    {
        var asked = call.Message;
        return CreateUser.RegisterAsync(
            new CreateUser.Request(asked.Email, asked.Name, asked.HasPassword ? asked.Password : null),
            caller,
            passwords,
            write,
            user => GrpcAnswer.Of(UserMessage.Of(user)),
            cancel
        );
    }
}
