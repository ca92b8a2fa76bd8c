namespace Platform.Hosting;

/// <summary>On an endpoint: its answer has an <c>ETag</c>; a reading one answers 304 to <c>If-None-Match</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HasETagAttribute : Attribute;

/// <summary>On an endpoint that changes something: <c>If-Match</c> says of which version, and another is refused with 412.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesIfMatchAttribute : Attribute;

/// <summary>On an endpoint: it waits for the outcome when it is asked to by <c>Prefer: wait=10</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WaitsAttribute : Attribute;
