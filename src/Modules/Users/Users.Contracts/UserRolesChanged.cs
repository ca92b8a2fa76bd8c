namespace Users.Contracts;

/// <summary>An account has other roles than before. Tokens that it already holds keep the old ones until they expire.</summary>
/// <param name="UserId">The account's id.</param>
/// <param name="Roles">All the roles it has now, in the order of <see cref="Platform.Contracts.Roles.All"/>.</param>
[MessageIdentity("user.roles.changed")]
public sealed record UserRolesChanged(Guid UserId, IReadOnlyList<string> Roles) : IEvent;
