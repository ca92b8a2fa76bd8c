using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Platform.Manifest;

/// <summary>The doc comments of the code, as the compiler leaves them beside each assembly.</summary>
/// <param name="module">The module's assembly, which stands where it was compiled.</param>
/// <param name="file">Where that is.</param>
internal sealed partial class DocComments(Assembly module, string file)
{
    private readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> read = [];

    /// <summary>What a type's comment says of it.</summary>
    public string? SummaryOf(Type type) => TextOf(Member(type.Assembly, IdOf(type))?.Element("summary"));

    /// <summary>What an endpoint's comment says, or that of its class.</summary>
    public string? SummaryOf(MethodInfo method) =>
        TextOf(Member(method)?.Element("summary")) ?? SummaryOf(method.DeclaringType!);

    /// <summary>What an endpoint's comment says of a parameter.</summary>
    public string? SummaryOf(MethodInfo method, string parameter) => Parameter(Member(method), parameter);

    /// <summary>What a comment says of a property: its own, or that of the record's parameter.</summary>
    public string? SummaryOf(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        return Parameter(Member(type.Assembly, IdOf(type)), property.Name)
            ?? TextOf(Member(type.Assembly, $"P:{IdOf(type)[2..]}.{property.Name}")?.Element("summary"));
    }

    private XElement? Member(MethodInfo method)
    {
        var id = $"M:{IdOf(method.DeclaringType!)[2..]}.{method.Name}";
        return Of(method.DeclaringType!.Assembly)
            .FirstOrDefault(member => member.Key == id || member.Key.StartsWith(id + "(", StringComparison.Ordinal))
            .Value;
    }

    private XElement? Member(Assembly assembly, string id) => Of(assembly).GetValueOrDefault(id);

    // <inheritdoc cref="T:…"/> says the rest.
    private string? Parameter(XElement? member, string name) =>
        member is null ? null
        : TextOf(member.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == name)) is { } text
            ? text
        : (string?)member.Element("inheritdoc")?.Attribute("cref") is { } other
            ? Parameter(
                read.Values.Select(members => members.GetValueOrDefault(other)).FirstOrDefault(one => one is not null),
                name
            )
        : null;

    private Dictionary<string, XElement> Of(Assembly assembly) =>
        read.GetOrAdd(
            assembly,
            _ =>
            {
                var xml = Path.ChangeExtension(assembly == module ? file : assembly.Location, ".xml");
                return File.Exists(xml)
                    ? XDocument
                        .Load(xml)
                        .Descendants("member")
                        .ToDictionary(member => (string)member.Attribute("name")!)
                    : [];
            }
        );

    private static string IdOf(Type type) =>
        "T:" + (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string? TextOf(XElement? element)
    {
        if (element is null)
            return null;
        var text = string.Concat(element.Nodes().Select(TextOf));
        return Spaces().Replace(text, " ").Trim() is { Length: > 0 } said ? said : null;
    }

    private static string TextOf(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see => NameOf((string?)see.Attribute("cref") ?? see.Value),
            XElement { Name.LocalName: "paramref" } parameter => $"`{(string?)parameter.Attribute("name")}`",
            XElement other => string.Concat(other.Nodes().Select(TextOf)),
            _ => "",
        };

    private static string NameOf(string cref) => $"`{cref.Split('(')[0].Split('.', ':')[^1]}`";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
