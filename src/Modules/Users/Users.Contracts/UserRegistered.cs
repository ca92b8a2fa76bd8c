namespace Users.Contracts;

/// <summary>An account has been made.</summary>
/// <param name="UserId">The account's id.</param>
[MessageIdentity("user.registered")]
public sealed record UserRegistered(Guid UserId) : IEvent;
