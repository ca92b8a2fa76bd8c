using System.Reflection;
using System.Text.Json.Serialization;
using ArchitectureTests.Data;

namespace ArchitectureTests.Language;

/// <summary>Money that is kept as a number.</summary>
internal static class MoneyColumns
{
    /// <summary>
    /// No <c>decimal</c> at all, and no <c>double</c> or <c>float</c> that speaks of money; nor in what is kept as JSON.
    /// </summary>
    public static Sentence KeepMoneyAsNumbers(this ShouldNot<MappedProperty> not) =>
        not.Have((column, code) => OfColumn(column).Concat(InJson(column, code)));

    private static IEnumerable<Offence> OfColumn(MappedProperty column)
    {
        if (IsMoney(column.Property.ClrType, column.Property.Name) is { } type)
            yield return column.AsOffence($"is money as {type}");
    }

    private static IEnumerable<Offence> InJson(MappedProperty column, Codebase code) =>
        from type in TypesIn(column.Property.ClrType, code, [])
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.GetCustomAttribute<JsonIgnoreAttribute>() is null
        let number = IsMoney(property.PropertyType, property.Name)
        where number is not null && Loaded.CodeOf(type, code) is not null
        let its = Loaded.CodeOf(type, code)!
        let name = $"{its.Name}.{property.Name}"
        select new Offence(name, $"is money as {number}", Sources.PlaceOf(its.Definition, name));

    /// <summary>The types of modules and Contracts that a value is made of, lists and what they hold included.</summary>
    private static IEnumerable<Type> TypesIn(Type type, Codebase code, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            return [];
        if (type.HasElementType)
            return TypesIn(type.GetElementType()!, code, seen);
        var inside = type.GetGenericArguments().SelectMany(argument => TypesIn(argument, code, seen));
        return code.Find(type.Assembly.GetName().Name!) is { Part: Part.Module or Part.Contracts } && !type.IsEnum
            ? inside
                .Concat(type.GetProperties().SelectMany(property => TypesIn(property.PropertyType, code, seen)))
                .Append(type)
            : inside;
    }

    private static string? IsMoney(Type type, string name) =>
        Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
        {
            TypeCode.Decimal => "decimal",
            TypeCode.Double when MoneyWords.IsMoney(name) => "double",
            TypeCode.Single when MoneyWords.IsMoney(name) => "float",
            _ => null,
        };
}
