using System.Reflection;
using ArchitectureTests.MessageReaders;

namespace ArchitectureTests.RoundTrips;

/// <summary>What does not come through: a member, or a type as a whole.</summary>
internal sealed record Loss(MemberInfo Member, string Problem)
{
    public string Name => Member is Type type ? NameOf(type) : $"{NameOf(Member.DeclaringType!)}.{Member.Name}";

    public Offence AsOffence(Codebase code)
    {
        var type = Member as Type ?? Member.DeclaringType!;
        var written = code.Find(type.Assembly.GetName().Name!)
            ?.Types.FirstOrDefault(its => its.Definition.FullName == Touches.NameOf(type));
        var place = written is null ? null : Sources.PlaceOf(written.Definition, Member is Type ? null : Member.Name);
        return new Offence(Name, Problem, place);
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');
}
