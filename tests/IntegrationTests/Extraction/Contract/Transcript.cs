using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace IntegrationTests.Extraction.Contract;

/// <summary>
/// What a shop answered to one conversation: status, the headers that matter and the body of each answer, with a name in
/// place of what is different each time. The same thing has the same name throughout, so links between answers count.
/// </summary>
internal sealed partial class Transcript
{
    private static readonly string[] Headers =
    [
        "Location",
        "ETag",
        "Retry-After",
        "Allow",
        "WWW-Authenticate",
        "Preference-Applied",
        "Idempotent-Replay",
        "Deprecation",
        "Sunset",
        "Link",
    ];

    private readonly StringBuilder text = new();
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a long text that is the same every time, by its digest.</summary>
    public void Add(string step, string same) =>
        text.AppendLine($"{step}: {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(same)))[..15]}");

    /// <summary>Adds a text as it is, but for the names.</summary>
    public void AddText(string step, string answered) => text.AppendLine($"{step}: {Named(answered)}");

    public async Task AddAsync(string step, HttpResponseMessage answer)
    {
        text.AppendLine($"{step}: {(int)answer.StatusCode} {answer.Content.Headers.ContentType}");
        foreach (var header in Headers)
        {
            var values =
                answer.Headers.NonValidated.TryGetValues(header, out var found) ? found
                : answer.Content.Headers.NonValidated.TryGetValues(header, out found) ? found
                : default;
            if (values.Count > 0)
                text.AppendLine($"  {header}: {Named(string.Join(", ", values))}");
        }

        text.AppendLine($"  {Named(await answer.Content.ReadAsStringAsync())}");
    }

    /// <summary>The first lines that another shop has written otherwise.</summary>
    public IEnumerable<string> DifferencesFrom(string expected) =>
        expected
            .Split('\n')
            .Zip(ToString().Split('\n'))
            .Where(lines => lines.First != lines.Second)
            .Select(lines => $"{lines.First}\nis\n{lines.Second}")
            .Take(5);

    public override string ToString() => text.ToString();

    private string Named(string written) => Changing().Replace(written, found => NameOf(found.Value));

    private string NameOf(string value)
    {
        if (!names.TryGetValue(value, out var name))
            names[value] = name = $"<{names.Count + 1}>";
        return name;
    }

    // Links to an address, tokens, keys, ids, times, days, durations, trace ids and other long hexadecimal names.
    [GeneratedRegex(
        """http://127\.0\.0\.1:\d+|eyJ[\w-]+\.[\w-]+\.[\w-]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)|\d{4}-\d\d-\d\d|(?<="halfConfirmedWithin":)[\d.]+|[0-9a-f]{16,}|(?<="(x|y|kid|next|tracking(Number)?|refresh_token|secret)":")[^"]+""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Changing();
}
