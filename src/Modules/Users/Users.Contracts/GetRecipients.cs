namespace Users.Contracts;

/// <summary>
/// How are these people written to, now? For whoever is about to send a mail; not to be kept longer than the mail takes.
/// </summary>
/// <param name="UserIds">The accounts' ids.</param>
public sealed record GetRecipients(IReadOnlyList<Guid> UserIds) : IQuestion<Recipients>;

/// <summary>The answer to <see cref="GetRecipients"/>.</summary>
/// <param name="Found">Those that there are, in no order; who is unknown or erased is left out.</param>
public sealed record Recipients(IReadOnlyList<Recipient> Found);

/// <summary>Somebody who can be written to.</summary>
/// <param name="UserId">The account's id.</param>
/// <param name="Email">The address.</param>
/// <param name="Name">The person's name.</param>
public sealed record Recipient(Guid UserId, string Email, string Name);
