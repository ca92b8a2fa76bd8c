using Users.Data;

namespace Users;

public static class GetRecipientsHandler
{
    public static async Task<Recipients> Handle(
        GetRecipients question,
        UsersDbContext users,
        CancellationToken cancel
    ) =>
        new(
            await users
                .Users.Where(user => question.UserIds.Contains(user.Id) && user.ErasedAt == null)
                .Select(user => new Recipient(user.Id, user.Email!, user.Name!))
                .ToListAsync(cancel)
        );
}
