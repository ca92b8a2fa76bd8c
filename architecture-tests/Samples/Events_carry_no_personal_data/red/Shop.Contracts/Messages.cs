namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(
    Guid OrderId,
    string ContactEmail, // <= Shop.Contracts.OrderPlaced.ContactEmail: is carried by shop.order.placed
    string CustomerName, // <= Shop.Contracts.OrderPlaced.CustomerName: is carried by shop.order.placed
    IReadOnlyList<Parcel> Parcels
) : IEvent;

public sealed record Parcel(Guid Id, Recipient To);

public sealed record Recipient(
    string Name, // <= Shop.Contracts.Recipient.Name: is carried by shop.order.placed
    string AddressLine1, // <= Shop.Contracts.Recipient.AddressLine1: is carried by shop.order.placed
    string PostalCode, // <= Shop.Contracts.Recipient.PostalCode: is carried by shop.order.placed
    IReadOnlyList<string>? Phone // <= Shop.Contracts.Recipient.Phone: is carried by shop.order.placed
);

[MessageIdentity("shop.user.renamed")]
public sealed record UserRenamed(
    Guid UserId,
    string Name // <= Shop.Contracts.UserRenamed.Name: is carried by shop.user.renamed
) : IEvent;
