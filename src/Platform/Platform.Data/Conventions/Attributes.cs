namespace Platform.Data;

/// <summary>
/// A text that names something: compared and sorted byte by byte, so <c>abc</c> and <c>ABC</c> are two. At most 200
/// characters unless a <c>[MaxLength]</c> says otherwise. Properties called <c>Sku</c> are such texts (64).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextKeyAttribute : Attribute
{
    /// <summary>The most characters, unless said otherwise.</summary>
    public const int MaxLength = 200;
}

/// <summary>A text without a limit, said on purpose: every other text needs a <c>[MaxLength]</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnboundedAttribute : Attribute;
