using Wire = Users.Grpc.V1;

namespace Users;

/// <summary>An account as gRPC has it.</summary>
internal static class UserMessage
{
    public static Wire.User Of(UserView user) =>
        new()
        {
            Id = user.Id.ToString(),
            Email = user.Email ?? "",
            Name = user.Name ?? "",
        };
}
