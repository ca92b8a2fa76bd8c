namespace Platform.Messaging;

/// <summary>
/// The name by which others know a message, whatever its type is called: <c>[MessageIdentity("order.created")]</c>.
/// Without it the name is made of module and type: <c>inventory.reserve-stock</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class MessageIdentityAttribute(string alias) : Attribute
{
    /// <summary>The alias, unique among all messages.</summary>
    public string Alias { get; } = alias;

    /// <summary>The version of the message's shape; 0 when there has been only one.</summary>
    public int Version { get; set; }
}
