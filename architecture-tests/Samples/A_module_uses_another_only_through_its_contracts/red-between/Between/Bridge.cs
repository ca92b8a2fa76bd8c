namespace Between;

/// <summary>In no folder of a module, and so no module.</summary>
public static class Bridge
{
    public static int Most => 100;
}
