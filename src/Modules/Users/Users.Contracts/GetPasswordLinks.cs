namespace Users.Contracts;

/// <summary>
/// With what is the password of these accounts set, now? For whoever is about to send the mail, and for nobody else: who has
/// the answer has the account. Not to be kept, published or logged.
/// </summary>
/// <param name="ResetIds">As <see cref="PasswordResetRequested"/> names them.</param>
public sealed record GetPasswordLinks(IReadOnlyList<Guid> ResetIds) : IQuestion<PasswordLinks>;

/// <summary>The answer to <see cref="GetPasswordLinks"/>.</summary>
/// <param name="Found">Those that are good, in no order; what is used, too old, or followed by another is left out.</param>
public sealed record PasswordLinks(IReadOnlyList<PasswordLink> Found);

/// <summary>What sets a password, once.</summary>
/// <param name="ResetId">What it was asked with.</param>
/// <param name="Token">The token.</param>
/// <param name="Address">The page that takes it, with the token in it; null when the shop has none.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
public sealed record PasswordLink(Guid ResetId, string Token, string? Address, DateTimeOffset ExpiresAt);
