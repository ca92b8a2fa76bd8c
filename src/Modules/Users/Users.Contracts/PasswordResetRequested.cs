namespace Users.Contracts;

/// <summary>
/// The owner of an account may set its password by a token that is to be mailed. The token is in no event: ask for it by
/// <see cref="GetPasswordLinks"/> when the mail is sent.
/// </summary>
/// <param name="UserId">The account's id.</param>
/// <param name="ResetId">What to ask with.</param>
/// <param name="Invited">Nobody has asked: staff have opened the account, and it has no password yet.</param>
[MessageIdentity("user.password.reset.requested")]
public sealed record PasswordResetRequested(Guid UserId, Guid ResetId, bool Invited) : IEvent;
