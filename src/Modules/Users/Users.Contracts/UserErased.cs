namespace Users.Contracts;

/// <summary>
/// An account has been erased: name, e-mail and password are gone, the id stays. Modules that keep personal data of
/// this user erase theirs.
/// </summary>
/// <param name="UserId">The account's id.</param>
[MessageIdentity("user.erased")]
public sealed record UserErased(Guid UserId) : IEvent;
