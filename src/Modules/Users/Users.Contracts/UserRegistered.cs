namespace Users.Contracts;

/// <summary>An account has been made.</summary>
/// <param name="UserId">The account's id.</param>
/// <param name="Invited">By staff, without a password: <see cref="PasswordResetRequested"/> tells its owner of it.</param>
[MessageIdentity("user.registered")]
public sealed record UserRegistered(Guid UserId, bool Invited = false) : IEvent;
