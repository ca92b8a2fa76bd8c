namespace ArchitectureTests.Code;

internal static class Resolving
{
    /// <summary>The definition, or null when its assembly is not at hand: what cannot be read is judged by its name.</summary>
    public static TypeDefinition? TryResolve(this TypeReference type)
    {
        try
        {
            return type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    /// <summary>The same for a method.</summary>
    public static MethodDefinition? TryResolve(this MethodReference method)
    {
        try
        {
            return method.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    /// <summary>The same for a field.</summary>
    public static FieldDefinition? TryResolve(this FieldReference field)
    {
        try
        {
            return field.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}
