namespace ArchitectureTests.Code;

/// <summary>Whether what a type holds can change. What is not known to be immutable counts as mutable.</summary>
internal static class Immutability
{
    private static readonly HashSet<string> Immutable = new(StringComparer.Ordinal)
    {
        "System.Object",
        "System.String",
        "System.Nullable`1",
        "System.Type",
        "System.Reflection.Assembly",
        "System.Uri",
        "System.Version",
        "System.TimeZoneInfo",
        "System.StringComparer",
        "System.TimeProvider",
        "System.Lazy`1",
        "System.Threading.Lock",
        "System.Net.IPAddress",
        "System.Security.Claims.Claim",
        "System.Text.Encoding",
        "System.Text.UTF8Encoding",
        "System.Text.CompositeFormat",
        "System.Text.RegularExpressions.Regex",
        "System.Text.Json.JsonSerializerOptions",
        "System.Buffers.SearchValues`1",
        "System.Diagnostics.ActivitySource",
        "System.Globalization.CultureInfo",
        "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.IEqualityComparer`1",
        "System.Collections.Generic.IComparer`1",
    };

    public static bool IsImmutable(TypeReference type) => IsImmutable(type, []);

    private static bool IsImmutable(TypeReference type, HashSet<string> asking)
    {
        if (type is GenericParameter)
            return true;
        if (type is ArrayType or PointerType)
            return false;
        var name = type.GetElementType().FullName;
        if (IsCode(type))
            return true;
        if (type is GenericInstanceType generic && !generic.GenericArguments.All(its => IsImmutable(its, asking)))
            return false;
        if (type.IsPrimitive || Immutable.Contains(name) || IsImmutableCollection(type))
            return true;
        if (type.TryResolve() is not { } definition)
            return false;
        return definition.IsEnum
            || (definition.IsValueType && IsReadOnly(definition))
            || (asking.Add(name) && HasOnlyFixedFields(definition, asking));
    }

    private static bool IsImmutableCollection(TypeReference type) =>
        type.Namespace is "System.Collections.Immutable" or "System.Collections.Frozen" or "System.Diagnostics.Metrics"
        || (
            type.Namespace == "System.Collections.Generic"
            && type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
        );

    // A function, or what it is made of.
    private static bool IsCode(TypeReference type) =>
        type is FunctionPointerType
        || type.Namespace == "System.Linq.Expressions"
        || type.TryResolve()?.BaseType?.FullName == "System.MulticastDelegate";

    private static bool IsReadOnly(TypeDefinition type) =>
        type.CustomAttributes.Any(a =>
            a.AttributeType.FullName == "System.Runtime.CompilerServices.IsReadOnlyAttribute"
        );

    // The framework's classes are judged by name alone: what their fields hold says little.
    private static bool HasOnlyFixedFields(TypeDefinition type, HashSet<string> asking) =>
        !type.Namespace.StartsWith("System", StringComparison.Ordinal)
        && !type.Namespace.StartsWith("Microsoft", StringComparison.Ordinal)
        && !type.IsInterface
        && type.Fields.Where(field => !field.IsStatic)
            .All(field => field.IsInitOnly && IsImmutable(field.FieldType, asking))
        && (type.BaseType is null || type.BaseType.FullName == "System.Object" || IsImmutable(type.BaseType, asking));
}
