using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ArchitectureTests.RoundTrips;

/// <summary>
/// Makes messages with every member filled, whatever their constructors say: the largest values and lists of two;
/// the smallest, empty lists and null where that is allowed; and lists of one.
/// </summary>
/// <param name="variant">Which of them; enums go on to further values.</param>
/// <param name="everyday">No extremes: for a message that computes something, or refuses nonsense.</param>
internal sealed class Specimens(int variant, bool everyday = false)
{
    private const int DeepEnough = 6;
    private static readonly int[] Sizes = [2, 0, 1];

    // The last of each is an everyday one.
    private static readonly Dictionary<Type, object[]> Values = new()
    {
        [typeof(string)] = ["Zoë \"O'Neil\" \\ 漢字 😀 </script>\n\t\u0001", "", "GBP"],
        [typeof(bool)] = [true, false],
        [typeof(char)] = ['"', '\0', 'é'],
        [typeof(byte)] = [byte.MaxValue, byte.MinValue],
        [typeof(sbyte)] = [sbyte.MaxValue, sbyte.MinValue],
        [typeof(short)] = [short.MaxValue, short.MinValue],
        [typeof(ushort)] = [ushort.MaxValue, ushort.MinValue],
        [typeof(int)] = [int.MaxValue, int.MinValue, 17],
        [typeof(uint)] = [uint.MaxValue, uint.MinValue],
        [typeof(long)] = [long.MaxValue, long.MinValue, 17L],
        [typeof(ulong)] = [ulong.MaxValue, ulong.MinValue],
        [typeof(float)] = [float.MaxValue, float.Epsilon, 0.1f],
        [typeof(double)] = [double.MaxValue, double.Epsilon, 0.1],
        [typeof(decimal)] = [decimal.MaxValue, decimal.MinValue, 0.10m],
        [typeof(Guid)] = [Guid.Parse("019abcde-0000-7000-8000-000000000001"), Guid.Empty, Guid.AllBitsSet],
        [typeof(DateTimeOffset)] =
        [
            DateTimeOffset.MaxValue,
            DateTimeOffset.MinValue,
            new DateTimeOffset(2010, 12, 1, 8, 26, 0, new TimeSpan(5, 30, 0)).AddTicks(1),
        ],
        [typeof(DateTime)] =
        [
            DateTime.MaxValue,
            DateTime.MinValue,
            new DateTime(2010, 12, 1, 8, 26, 0, DateTimeKind.Utc).AddTicks(1),
        ],
        [typeof(DateOnly)] = [DateOnly.MaxValue, DateOnly.MinValue],
        [typeof(TimeOnly)] = [TimeOnly.MaxValue, TimeOnly.MinValue],
        [typeof(TimeSpan)] = [TimeSpan.MaxValue, TimeSpan.MinValue, TimeSpan.FromMilliseconds(1.5)],
        [typeof(Version)] = [new Version(1, 2, 3, 4)],
        [typeof(Uri)] = [new Uri("https://shop.example/ö?q=\"1\""), new Uri("a/b", UriKind.Relative)],
    };

    /// <summary>How many variants it takes to see every value of a type's enums, and everything else.</summary>
    public static int CountFor(Type message) =>
        State.TypesIn(message).Where(type => type.IsEnum).Select(type => Enum.GetValues(type).Length).Append(3).Max();

    public object Make(Type message) => Make(message, isNullable: false, null, depth: 0)!;

    private object? Make(Type type, bool isNullable, NullabilityInfo? nullability, int depth)
    {
        if (isNullable && (variant % 3 == 1 || depth > DeepEnough))
            return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Values.TryGetValue(type, out var values))
            return everyday ? values[^1] : values[variant % values.Length];
        if (type.IsEnum)
            return Enum.GetValues(type) is { Length: > 0 } its
                ? its.GetValue(variant % its.Length)!
                : Enum.ToObject(type, 0);
        if (State.ItemOf(type) is { } item)
            return Many(type, item, nullability, depth);
        if (type.IsAbstract || !State.IsWritten(type) || depth > DeepEnough)
            throw new NotSupportedException($"there is no specimen of {type.Name}");
        return Filled(type, depth);
    }

    private object Filled(Type type, int depth)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in State.FieldsOf(type))
        {
            var nullability = State.NullabilityOf(field);
            var isNullable =
                Nullable.GetUnderlyingType(field.FieldType) is not null
                || (!field.FieldType.IsValueType && nullability.ReadState == NullabilityState.Nullable);
            field.SetValue(made, Make(field.FieldType, isNullable, nullability, depth + 1));
        }
        return made;
    }

    private object Many(Type type, Type item, NullabilityInfo? nullability, int depth)
    {
        var its = nullability?.ElementType ?? nullability?.GenericTypeArguments.LastOrDefault();
        var isNullable = Nullable.GetUnderlyingType(item) is not null || its?.ReadState == NullabilityState.Nullable;
        var items = Enumerable
            .Range(0, depth > DeepEnough ? 0 : Sizes[variant % Sizes.Length])
            .Select(_ => Make(item, isNullable, its, depth + 1))
            .ToArray();
        object many = State.KeyOf(type) is { } key ? Map(key, item, items) : List(item, items);
        return type.IsInstanceOfType(many) ? many : JsonSerializer.Deserialize(JsonSerializer.Serialize(many), type)!;
    }

    private static Array List(Type item, object?[] items)
    {
        var list = Array.CreateInstance(item, items.Length);
        items.CopyTo(list, 0);
        return list;
    }

    private IDictionary Map(Type key, Type item, object?[] items)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, item))!;
        for (var i = 0; i < items.Length; i++)
            map[new Specimens(variant + i).Make(key)] = items[i];
        return map;
    }
}
