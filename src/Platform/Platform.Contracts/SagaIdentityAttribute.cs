namespace Platform.Messaging;

/// <summary>The member of a message that says which saga it is for.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SagaIdentityAttribute : Attribute;
