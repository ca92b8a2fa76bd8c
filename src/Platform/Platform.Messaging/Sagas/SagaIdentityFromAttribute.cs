namespace Platform.Messaging;

/// <summary>
/// On the message parameter of a saga's method: the member of the message that is the saga's id, where it has none
/// of the usual names: <c>Handle([SagaIdentityFrom("OrderId")] StockReserved reserved)</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SagaIdentityFromAttribute(string propertyName) : Attribute
{
    /// <summary>The member's name.</summary>
    public string PropertyName { get; } = propertyName;
}
