namespace Users.Contracts;

/// <summary>
/// Asks for an account by its id. An unknown or erased account is answered with <see cref="UserFound.User"/> null, not
/// with an exception.
/// </summary>
/// <param name="Id">The account's id.</param>
public sealed record GetUser(Guid Id) : IQuestion<UserFound>;

/// <summary>The answer to <see cref="GetUser"/>.</summary>
/// <param name="User">The account, or null when there is none or it has been erased.</param>
public sealed record UserFound(UserInfo? User);

/// <summary>What other modules may know of an account: no name, no e-mail.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Roles">The roles it has now, in the order of <see cref="Platform.Contracts.Roles.All"/>.</param>
public sealed record UserInfo(Guid Id, IReadOnlyList<string> Roles);
