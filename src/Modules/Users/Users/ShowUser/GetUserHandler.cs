using Users.Data;

namespace Users;

public static class GetUserHandler
{
    public static async Task<UserFound> Handle(GetUser question, UsersDbContext users, CancellationToken cancel)
    {
        var user = await users
            .Users.Where(user => user.Id == question.Id && user.ErasedAt == null)
            .Select(user => new { user.Id, user.Roles })
            .SingleOrDefaultAsync(cancel);
        return new UserFound(user is null ? null : new UserInfo(user.Id, user.Roles));
    }
}
