namespace Platform.Hosting;

/// <summary>
/// Collects what is wrong with a request, so that the caller hears of everything at once:
/// <c>new Invalid().When(quantity &lt; 1, "items[2].quantity", "must be at least 1").Throw()</c>.
/// </summary>
public sealed class Invalid
{
    private Dictionary<string, string[]>? errors;

    /// <summary>Whether something is wrong so far.</summary>
    public bool Any => errors is not null;

    /// <summary>Notes a problem of a member when <paramref name="wrong"/>.</summary>
    /// <param name="wrong">Whether there is the problem.</param>
    /// <param name="member">The member as the caller wrote it: <c>items[2].quantity</c>.</param>
    /// <param name="problem">What would be right: "must be at least 1".</param>
    public Invalid When(bool wrong, string member, string problem)
    {
        if (wrong)
        {
            errors ??= [];
            errors[member] = errors.TryGetValue(member, out var others) ? [.. others, problem] : [problem];
        }

        return this;
    }

    /// <summary>Refuses the request with 422 when something is wrong.</summary>
    public void Throw()
    {
        if (errors is not null)
        {
            throw Refused.Invalid(errors);
        }
    }
}
