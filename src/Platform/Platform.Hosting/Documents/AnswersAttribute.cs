using Microsoft.AspNetCore.Http.Metadata;

namespace Platform.Hosting;

/// <summary>On an endpoint: it may answer with this status and no body. For the interface's document.</summary>
/// <param name="status">The HTTP status, 200 to 299.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class AnswersAttribute(int status) : Attribute, IProducesResponseTypeMetadata
{
    /// <inheritdoc/>
    public int StatusCode => status;

    /// <inheritdoc/>
    public virtual Type? Type => typeof(void);

    /// <inheritdoc/>
    public virtual IEnumerable<string> ContentTypes => [];
}

/// <summary>
/// On an endpoint: it may answer with this status and this body. The body's type says what it looks like by
/// <see cref="ExampleAttribute"/>.
/// </summary>
/// <typeparam name="T">The type of the body.</typeparam>
/// <param name="status">The HTTP status, 200 to 299.</param>
public sealed class AnswersAttribute<T>(int status = 200) : AnswersAttribute(status)
{
    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <inheritdoc/>
    public override IEnumerable<string> ContentTypes => ["application/json"];
}
