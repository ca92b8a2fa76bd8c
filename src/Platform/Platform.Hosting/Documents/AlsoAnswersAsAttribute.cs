namespace Platform.Hosting;

/// <summary>On an endpoint that answers with JSON: the same may be had as text of another kind, as its caller asks.</summary>
/// <param name="contentType">The media type: <c>text/csv</c>.</param>
/// <param name="example">What it looks like.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AlsoAnswersAsAttribute(string contentType, string example) : Attribute
{
    /// <summary>The media type.</summary>
    public string ContentType => contentType;

    /// <summary>What it looks like.</summary>
    public string Example => example;
}
