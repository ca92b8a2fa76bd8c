namespace Platform.Extraction;

/// <summary>What another process said when it did not do what it was asked to: problem details (RFC 9457).</summary>
internal sealed record HopProblem(string? Type, string? Detail, IReadOnlyDictionary<string, string[]>? Errors)
{
    private const string Prefix = "urn:problem:";

    /// <summary>The refusal that a handler there threw, for the caller here.</summary>
    public Refused ToRefused(int status) =>
        new(status, Type?.Replace(Prefix, "", StringComparison.Ordinal) ?? "refused", Detail ?? "Refused.")
        {
            Errors = Errors,
        };
}
