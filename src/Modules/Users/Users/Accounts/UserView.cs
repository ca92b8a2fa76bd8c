using Users.Data;

namespace Users;

/// <summary>An account as its owner and operators see it.</summary>
/// <param name="Id">What names it.</param>
/// <param name="Email">What its owner signs in with; null once it is erased.</param>
/// <param name="Name">What its owner is called; null once it is erased.</param>
/// <param name="Roles">What it may do.</param>
[Example(
    """
        {
          "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6055",
          "email": "ada@shop.example",
          "name": "Ada",
          "roles": ["customer"]
        }
        """
)]
public sealed record UserView(Guid Id, string? Email, string? Name, IReadOnlyList<string> Roles)
{
    public static UserView Of(User user) => new(user.Id, user.Email, user.Name, user.Roles);
}
