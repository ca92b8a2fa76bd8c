using System.Runtime.CompilerServices;

namespace ArchitectureTests.Language;

/// <summary>What a rule speaks of: "modules", "types that are public". Found in the code, never listed.</summary>
/// <param name="name">What they are called in reports.</param>
/// <param name="find">Finds them.</param>
internal sealed class Subjects<T>(string name, Func<Codebase, IEnumerable<T>> find)
{
    public string Name => name;

    public IEnumerable<T> Find(Codebase code) => find(code);

    public Subjects<T> That() => this;

    public Subjects<T> And() => this;

    /// <summary>The subjects for which <paramref name="isSo"/> holds.</summary>
    public Subjects<T> Where(Func<T, bool> isSo) => new(name, code => find(code).Where(isSo));

    /// <summary>The subjects for which <paramref name="isSo"/> holds.</summary>
    public Subjects<T> Where(Func<T, Codebase, bool> isSo) =>
        new(name, code => find(code).Where(subject => isSo(subject, code)));

    public Should<T> Should() => new(this);

    public ShouldNot<T> ShouldNot() => new(this);
}

/// <summary>What the subjects must be or do; extended by one method per expectation.</summary>
internal sealed class Should<T>(Subjects<T> subjects)
{
    /// <summary>The rule's core: what is wrong with one subject, if anything.</summary>
    public Sentence Have(Func<T, Codebase, IEnumerable<Offence>> offences) =>
        new(
            subjects.Name,
            code =>
            {
                var found = subjects.Find(code).ToList();
                return (found.Count, found.SelectMany(subject => offences(subject, code)));
            }
        );
}

/// <summary>What the subjects must not be or do.</summary>
internal sealed class ShouldNot<T>(Subjects<T> subjects)
{
    /// <summary>The rule's core: what is wrong with one subject, if anything.</summary>
    public Sentence Have(Func<T, Codebase, IEnumerable<Offence>> offences) => subjects.Should().Have(offences);
}

/// <summary>A sentence that lacks only what to do instead.</summary>
internal sealed class Sentence(string subjects, Func<Codebase, (int, IEnumerable<Offence>)> check)
{
    /// <summary>Ends the rule: what whoever broke it should do instead. The rule is called like its property.</summary>
    public Rule Otherwise(string remedy, [CallerMemberName] string name = "") => new(name, subjects, remedy, check);
}
