namespace Platform.Hosting;

/// <summary>
/// On the type of a parameter, or on an endpoint that reads it itself: a header of the request.
/// </summary>
/// <param name="name">The header.</param>
/// <param name="example">A value.</param>
/// <param name="description">What it does, in a sentence.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class TakesHeaderAttribute(string name, string example, string description) : Attribute
{
    /// <summary>The header.</summary>
    public string Name => name;

    /// <summary>A value.</summary>
    public string Example => example;

    /// <summary>What it does.</summary>
    public string Description => description;
}

/// <summary>On the type of a parameter, or on an endpoint that reads it itself: a part of the query.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">Its type.</param>
/// <param name="example">A value.</param>
/// <param name="description">What it does, in a sentence.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class TakesQueryAttribute(string name, Type type, string example, string description) : Attribute
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its type.</summary>
    public Type Type => type;

    /// <summary>A value.</summary>
    public string Example => example;

    /// <summary>What it does.</summary>
    public string Description => description;
}

/// <summary>On an endpoint that reads its body itself: what is in it.</summary>
/// <param name="type">The type of the body.</param>
/// <param name="contentType">The media type.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesBodyAttribute(Type type, string contentType) : Attribute
{
    /// <summary>The type of the body.</summary>
    public Type Type => type;

    /// <summary>The media type.</summary>
    public string ContentType => contentType;
}
