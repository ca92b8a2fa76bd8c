namespace Users.Contracts;

/// <summary>An account has another e-mail or another name; ask for them when they are needed.</summary>
/// <param name="UserId">The account's id.</param>
[MessageIdentity("user.changed")]
public sealed record UserChanged(Guid UserId) : IEvent;
