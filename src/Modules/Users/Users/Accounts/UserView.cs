using Users.Data;

namespace Users;

/// <summary>An account as its owner and operators see it.</summary>
public sealed record UserView(Guid Id, string? Email, string? Name, IReadOnlyList<string> Roles)
{
    public static UserView Of(User user) => new(user.Id, user.Email, user.Name, user.Roles);
}
