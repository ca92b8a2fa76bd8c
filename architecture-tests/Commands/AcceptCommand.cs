using System.CommandLine;
using ArchitectureTests.MessageShapes;
using ArchitectureTests.Rules;

namespace ArchitectureTests.Commands;

/// <summary>Writes down how messages look today and who reads them, unless that would break somebody.</summary>
internal static class AcceptCommand
{
    public static Command Define()
    {
        var accept = new Command(
            "accept",
            "Writes new messages, new optional members and who reads what into architecture-tests/messages.json. Ends with 1, and writes nothing, when an alias has changed its shape."
        );
        accept.SetAction(_ =>
            Reading.OrWhy(() =>
            {
                using var code = Solution.Read();
                return Run(code, Snapshot.FileOf(code), Console.Out);
            })
        );
        return accept;
    }

    public static int Run(Codebase code, string file, TextWriter output)
    {
        var broken = MessageRules.An_alias_keeps_its_shape.Check(code).Violations;
        foreach (var violation in broken)
            output.WriteLine(violation.In(code));
        if (broken is not [])
            return 1;
        var today = Snapshot.OfToday(code);
        File.WriteAllText(file, today.ToString());
        output.WriteLine($"{code.Relative(file)} is written: {today.Entries.Count} messages.");
        return 0;
    }
}
