using System.Collections;
using System.Reflection;

namespace ArchitectureTests.RoundTrips;

/// <summary>What a message is made of in memory, whatever its JSON shows of it.</summary>
internal static class State
{
    /// <summary>All fields, those behind properties and those of what it is derived from too.</summary>
    public static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var its = type; its is not null && its != typeof(object); its = its.BaseType)
            foreach (
                var field in its.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
                yield return field;
    }

    /// <summary>The property that a field is behind, or the field itself.</summary>
    public static MemberInfo MemberOf(FieldInfo field) =>
        field.Name is ['<', .. var name]
        && field.DeclaringType!.GetProperty(
            name.Split('>')[0],
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
        )
            is { } property
            ? property
            : field;

    public static NullabilityInfo NullabilityOf(FieldInfo field) =>
        MemberOf(field) is PropertyInfo property
            ? new NullabilityInfoContext().Create(property)
            : new NullabilityInfoContext().Create(field);

    /// <summary>What a list or a dictionary holds; null for anything else.</summary>
    public static Type? ItemOf(Type type) =>
        type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type) ? null
        : MapOf(type) is { } map ? map.GenericTypeArguments[1]
        : Implemented(type, typeof(IEnumerable<>))?.GenericTypeArguments[0];

    public static Type? KeyOf(Type type) => MapOf(type)?.GenericTypeArguments[0];

    /// <summary>A type and all types that it is made of.</summary>
    public static IReadOnlySet<Type> TypesIn(Type type)
    {
        var found = new HashSet<Type>();
        var next = new Stack<Type>([type]);
        while (next.TryPop(out var one))
        {
            one = Nullable.GetUnderlyingType(one) ?? one;
            if (!found.Add(one) || one.IsEnum)
                continue;
            if (ItemOf(one) is { } item)
                next.Push(item);
            else if (IsWritten(one))
                foreach (var field in FieldsOf(one))
                    next.Push(field.FieldType);
        }
        return found;
    }

    /// <summary>Whether somebody here wrote it: what the framework has is compared as a value.</summary>
    public static bool IsWritten(Type type) =>
        !(type.Namespace is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal)));

    private static Type? MapOf(Type type) =>
        Implemented(type, typeof(IReadOnlyDictionary<,>)) ?? Implemented(type, typeof(IDictionary<,>));

    private static Type? Implemented(Type type, Type generic) =>
        type.GetInterfaces()
            .Prepend(type)
            .FirstOrDefault(its => its.IsGenericType && its.GetGenericTypeDefinition() == generic);
}
