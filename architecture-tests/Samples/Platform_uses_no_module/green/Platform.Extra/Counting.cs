namespace Platform.Extra;

/// <summary>Knows modules by what they derive from.</summary>
public static class Counting
{
    public static bool IsModule(object thing) => thing is Module;
}
