namespace Platform.Contracts;

/// <summary>An event as the module that published it has kept it, for others to hear again.</summary>
/// <param name="Id">The id of the message, the same as when it was delivered.</param>
/// <param name="Type">Its alias: <c>order.confirmed</c>.</param>
/// <param name="PublishedAt">When, UTC.</param>
/// <param name="Body">The event, JSON.</param>
public sealed record KeptEvent(Guid Id, string Type, DateTimeOffset PublishedAt, string Body);
