using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Shop.Find;

internal static class Find
{
    public static string Name() => typeof(Find).Name;

    public static T Make<T>()
        where T : new() => new();

    public static int? Longest(PropertyInfo property) => property.GetCustomAttribute<MaxLengthAttribute>()?.Length;
}
