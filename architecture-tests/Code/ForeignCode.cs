using System.IO.Enumeration;
using System.Text.Json;
using ArchitectureTests.Rules;

namespace ArchitectureTests.Code;

/// <summary>Another code base, of which there are assemblies: a configuration says which of them are which module.</summary>
internal sealed record ForeignCode(Codebase Code, IReadOnlyList<Rule> Rules)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static ForeignCode Read(string file, string root)
    {
        var configuration = Parse(file);
        if (!Directory.Exists(root))
            throw new UnreadableException(
                $"There is no folder {root}; --assemblies names the folder of the built assemblies."
            );
        var folder = new AssemblyFolder(root);
        var names = Directory.GetFiles(root, "*.dll").Select(path => Path.GetFileNameWithoutExtension(path)).ToList();
        var assemblies = new List<CodeAssembly>();
        foreach (var (module, patterns) in configuration.Modules)
        {
            var contracts = Matching(names, patterns.Contracts).ToList();
            assemblies.AddRange(contracts.Select(name => New(name, Part.Contracts, module)));
            assemblies.AddRange(
                Matching(names, patterns.Module).Except(contracts).Select(name => New(name, Part.Module, module))
            );
            if (!assemblies.Any(its => its.Module == module))
                throw new UnreadableException($"{file}: no assembly in {root} is of module {module}.");
        }
        assemblies.AddRange(Matching(names, configuration.Platform).Select(name => New(name, Part.Platform, null)));
        assemblies.AddRange(Matching(names, configuration.Host).Select(name => New(name, Part.Host, null)));
        var code = new Codebase(
            root,
            assemblies,
            folder,
            assembly =>
                throw new UnreadableException(
                    $"{assembly} is foreign: it is read, and never run. Take the rules that run what they check, about "
                        + "messages' shapes and database models, out of \"rules\"."
                )
        )
        {
            Schemas = configuration.Modules.ToDictionary(its => its.Key, its => its.Value.Schemas),
        };
        return new ForeignCode(code, [.. configuration.Rules.Select(name => RuleNamed(name, file))]);

        CodeAssembly New(string name, Part part, string? module) => new(folder.Read(name), part, module, null);
    }

    private static ForeignConfiguration Parse(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<ForeignConfiguration>(File.ReadAllText(file), Json)
                ?? throw new UnreadableException($"{file} is empty.");
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{file} cannot be read: {problem.Message}");
        }
    }

    private static Rule RuleNamed(string name, string file) =>
        RuleBook.All.FirstOrDefault(rule => rule.Name == name)
        ?? throw new UnreadableException(
            $"{file}: no rule is called \"{name}\"; \"check\" without a configuration prints their names."
        );

    private static IEnumerable<string> Matching(IEnumerable<string> names, IReadOnlyList<string> patterns) =>
        names.Where(name => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name)));
}

/// <summary>The file of <c>--configuration</c>. Names of assemblies may have <c>*</c> in them.</summary>
internal sealed record ForeignConfiguration
{
    public required IReadOnlyDictionary<string, ForeignModule> Modules { get; init; }

    /// <summary>What all modules stand on.</summary>
    public IReadOnlyList<string> Platform { get; init; } = [];

    public IReadOnlyList<string> Host { get; init; } = [];

    /// <summary>The rules that make sense there, by name.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}

/// <summary>Which assemblies are a module, and which of those others may use.</summary>
internal sealed record ForeignModule
{
    public required IReadOnlyList<string> Module { get; init; }

    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>The database schemas that are the module's; SQL is judged by them.</summary>
    public IReadOnlyList<string> Schemas { get; init; } = [];
}
