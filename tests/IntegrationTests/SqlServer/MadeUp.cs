using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntegrationTests.SqlServer;

/// <summary>Rows that EF tracks, whose values are made up by their types.</summary>
internal static class MadeUp
{
    /// <summary>A row of its own for each number; what the database numbers itself is left to it when it is new.</summary>
    public static void Row(DbContext context, Type type, int number, EntityState state)
    {
        var entry = context.Entry(RuntimeHelpers.GetUninitializedObject(type));
        foreach (var property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(Parts)))
            if (state != EntityState.Added || !IsNumberedByTheDatabase(property.Metadata))
                property.CurrentValue = Value(property.Metadata.ClrType, number);
        entry.State = state;
    }

    private static bool IsNumberedByTheDatabase(IReadOnlyProperty property) =>
        property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(long);

    private static IEnumerable<PropertyEntry> Parts(ComplexPropertyEntry whole)
    {
        whole.CurrentValue ??= RuntimeHelpers.GetUninitializedObject(whole.Metadata.ClrType);
        return whole.Properties.Concat(whole.ComplexProperties.SelectMany(Parts));
    }

    private static object? Value(Type type, int number)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => $"text {number}",
            _ when type == typeof(Guid) => new Guid(number, 0, 0, new byte[8]),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch,
            _ when type == typeof(DateOnly) => DateOnly.MinValue,
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(number),
            _ when type == typeof(bool) => true,
            _ when type == typeof(byte[]) => new[] { (byte)number },
            { IsEnum: true } => Enum.GetValues(type).GetValue(0),
            { IsPrimitive: true } => Convert.ChangeType(number, type),
            { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 0),
            { IsInterface: true, IsGenericType: true } => Array.CreateInstance(type.GetGenericArguments()[0], 0),
            { IsGenericType: true } => Activator.CreateInstance(type),
            _ => RuntimeHelpers.GetUninitializedObject(type),
        };
    }
}
