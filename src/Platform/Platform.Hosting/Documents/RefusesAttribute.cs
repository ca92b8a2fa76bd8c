namespace Platform.Hosting;

/// <summary>
/// On an endpoint, or on the type of a parameter for all that take one: it may be refused with this problem. What holds
/// for every route need not be said: 401, 403 for want of a role, 400, 413, 415 and 422 of a body.
/// </summary>
/// <param name="status">The HTTP status, 400 to 499.</param>
/// <param name="type">The stable name of the problem: <c>sku-taken</c>.</param>
/// <param name="because">When that is, in a sentence.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class RefusesAttribute(int status, string type, string because) : Attribute
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>The stable name of the problem.</summary>
    public string Type => type;

    /// <summary>When that is.</summary>
    public string Because => because;
}
