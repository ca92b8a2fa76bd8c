using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Data;

/// <summary>Properties that are kept whole, as JSON in one text column.</summary>
public static class JsonColumn
{
    /// <summary>
    /// Keeps a list that is read and written with its entity (an order's lines, an account's roles) as JSON in one text
    /// column. The value counts as changed when the property is given another object: replace it, do not change it.
    /// </summary>
    public static PropertyBuilder<T> HasJsonConversion<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!,
            new ValueComparer<T>(
                (one, other) => ReferenceEquals(one, other),
                value => RuntimeHelpers.GetHashCode(value),
                value => value
            )
        );
}
