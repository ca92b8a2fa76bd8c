namespace Platform.Contracts;

/// <summary>
/// Says no to a request for a reason that the caller should see. Thrown by a handler it undoes the transaction, is
/// not retried, and reaches an HTTP caller as problem details (RFC 9457).
/// </summary>
/// <param name="status">The HTTP status, 400 to 499.</param>
/// <param name="type">The stable name of the problem in kebab case: <c>order-not-cancellable</c>.</param>
/// <param name="detail">One sentence for the caller.</param>
public sealed class Refused(int status, string type, string detail) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The stable name of the problem.</summary>
    public string Type { get; } = type;

    /// <summary>What is wrong with which member of the request: <c>items[2].quantity</c> → sentences.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>When it may be tried again, for a <c>Retry-After</c>; null when that is not known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>404: there is no such thing, or it is not the caller's to see.</summary>
    public static Refused NotFound(string what) => new(404, "not-found", $"There is no {what}.");

    /// <summary>409: the state of the thing does not allow it.</summary>
    public static Refused Conflict(string type, string detail) => new(409, type, detail);

    /// <summary>403: signed in, but not allowed.</summary>
    public static Refused Forbidden(string detail) => new(403, "forbidden", detail);

    /// <summary>429: too often, for now.</summary>
    public static Refused TooMany(string type, string detail, TimeSpan retryAfter) =>
        new(429, type, detail) { RetryAfter = retryAfter };

    /// <summary>422: understood, and wrong; says which members and why.</summary>
    public static Refused Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        new(422, "invalid", "The request has members that are not valid; see errors.") { Errors = errors };

    /// <summary>422 for one member.</summary>
    public static Refused Invalid(string member, string problem) =>
        Invalid(new Dictionary<string, string[]> { [member] = [problem] });
}
