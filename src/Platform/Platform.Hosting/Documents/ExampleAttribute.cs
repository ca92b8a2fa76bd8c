using System.Diagnostics.CodeAnalysis;

namespace Platform.Hosting;

/// <summary>
/// On the type of a body: what one looks like, in JSON. The build reads it as that type, so it cannot say what the type
/// does not have.
/// </summary>
/// <param name="json">The JSON.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ExampleAttribute([StringSyntax(StringSyntaxAttribute.Json)] string json) : Attribute
{
    /// <summary>The JSON.</summary>
    public string Json => json;
}
