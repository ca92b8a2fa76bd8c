using System.Runtime.CompilerServices;

namespace Shop.Find;

internal static class Find
{
    public static Type? ByName() => Type.GetType("Stock.Data.Level, Stock"); // <= Shop.Find.Find.ByName(): System.Type.GetType

    public static object? Make(Type type) => Activator.CreateInstance(type); // <= Shop.Find.Find.Make(Type): System.Activator.CreateInstance

    public static object? Call(object level) => level.GetType().GetMethod("Sell")!.Invoke(level, null); // <= Shop.Find.Find.Call(Object): System.Reflection.MethodBase.Invoke

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern int Take(Level level); // <= Shop.Find.Find.Take(Level): System.Runtime.CompilerServices.UnsafeAccessorAttribute // <= Shop.Find.Find.Take(Level): new System.Runtime.CompilerServices.UnsafeAccessorAttribute

    public static int Taken() => Take(new Level());
}

internal sealed class Level;
