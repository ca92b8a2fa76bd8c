using System.Collections.Frozen;
using HandlebarsDotNet;
using Notifications.Data;

namespace Notifications;

/// <summary>
/// The words of mails: two files for each kind, in <c>Templates</c>. The text begins with the subject. What is filled in
/// cannot become markup in HTML.
/// </summary>
public sealed class LetterTemplates
{
    private const string Subject = "Subject: ";

    private readonly IHandlebars html = Handlebars.Create();
    private readonly IHandlebars text = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
    private readonly FrozenDictionary<MailKind, Lazy<Pair>> pairs;

    public LetterTemplates()
    {
        html.RegisterTemplate("layout", Read("layout.html"));
        html.RegisterTemplate("lines", Read("lines.html"));
        text.RegisterTemplate("lines", Read("lines.txt"));
        pairs = Enum.GetValues<MailKind>()
            .ToFrozenDictionary(kind => kind, kind => new Lazy<Pair>(() => Compile(kind)));
    }

    internal Letter Fill(MailKind kind, LetterFacts facts)
    {
        var pair = pairs[kind].Value;
        var filled = pair.Text(facts);
        var end = filled.IndexOf('\n', StringComparison.Ordinal);
        return new Letter(filled[Subject.Length..end].Trim(), filled[end..].TrimStart(), pair.Html(facts));
    }

    private Pair Compile(MailKind kind)
    {
        var words = Read($"{kind.Word()}.txt");
        return words.StartsWith(Subject, StringComparison.Ordinal)
            ? new Pair(text.Compile(words), html.Compile(Read($"{kind.Word()}.html")))
            : throw new InvalidOperationException($"{kind.Word()}.txt does not begin with \"{Subject}\".");
    }

    private static string Read(string file)
    {
        using var stream =
            typeof(LetterTemplates).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"There is no template {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Pair(HandlebarsTemplate<object, object> Text, HandlebarsTemplate<object, object> Html);
}
