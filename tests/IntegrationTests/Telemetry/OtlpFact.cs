namespace IntegrationTests.Telemetry;

/// <summary>A test that needs node and the packages in tests/otlp (<c>npm ci</c> there).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OtlpFactAttribute : FactAttribute
{
    /// <param name="alsoPromtool">Whether it needs Prometheus' promtool as well.</param>
    public OtlpFactAttribute(bool alsoPromtool = false) =>
        Skip =
            WhyNot
            ?? (alsoPromtool && !Promtool.IsThere ? "promtool is not there: install Debian's prometheus." : null);

    /// <summary>Why nothing can be received here; null when it can.</summary>
    public static string? WhyNot { get; } =
        Directory.Exists(Path.Combine(OtlpReceiver.Folder, "node_modules", "@grpc", "grpc-js"))
            ? null
            : "tests/otlp has no packages: run npm ci there.";
}

/// <summary>The same for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OtlpTheoryAttribute : TheoryAttribute
{
    public OtlpTheoryAttribute() => Skip = OtlpFactAttribute.WhyNot;
}
