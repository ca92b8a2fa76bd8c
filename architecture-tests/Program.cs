using System.CommandLine;
using ArchitectureTests.Commands;
using ArchitectureTests.Drawing;
using ArchitectureTests.Rules;

var configuration = new Option<FileInfo?>("--configuration")
{
    Description =
        "Says which assemblies of another code base are which modules (see README.md); without it, this solution.",
};
var folder = new Option<DirectoryInfo?>("--assemblies")
{
    Description =
        "Where the assemblies of the other code base are, with their symbols; by default beside the configuration.",
};
var check = new Command("check", "Checks every rule. Ends with 1 when one is broken.") { configuration, folder };
check.SetAction(given =>
    Reading.OrWhy(() =>
    {
        if (given.GetValue(configuration) is not { } file)
        {
            using var own = Solution.Read();
            return CheckCommand.Run(own, RuleBook.All);
        }
        var foreign = ForeignCode.Read(file.FullName, given.GetValue(folder)?.FullName ?? file.DirectoryName!);
        using var code = foreign.Code;
        return CheckCommand.Run(code, foreign.Rules);
    })
);

var draw = new Command("draw", "Writes docs/modules.md: who talks to whom.");
draw.SetAction(_ =>
    Reading.OrWhy(() =>
    {
        using var code = Solution.Read();
        File.WriteAllText(ModulesPage.PathIn(code), ModulesPage.Draw(code));
        Console.WriteLine($"{code.Relative(ModulesPage.PathIn(code))} is written.");
        return 0;
    })
);

return new RootCommand("The architecture rules of this solution.") { check, draw, AcceptCommand.Define() }
    .Parse(args)
    .Invoke();
