namespace Shop.Contracts;

[MessageIdentity("shop.product.created")]
public sealed record ProductCreated(string Sku, string Name, string? Category, Brand Brand) : IEvent;

public sealed record Brand(string Name);

[MessageIdentity("shop.user.group.created")]
public sealed record UserGroupCreated(Guid Id, string Name) : IEvent;

[MessageIdentity("shop.mail.sent")]
public sealed record MailSent(Guid UserId, string MailTemplate, Guid Email, bool HasPhone, string Country) : IEvent;

/// <summary>Commands are purged once they are handled.</summary>
public sealed record Register(string Email, string Name);
