using ArchitectureTests.Samples;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace ArchitectureTests.Language;

public sealed class BannedTests
{
    public static TheoryData<string> Topics => [.. Banned.Topics];

    [Theory, MemberData(nameof(Topics))]
    public void What_a_list_names_exists(string topic)
    {
        var everything = SampleCompiler.Nothing();

        // A misspelt line would ban nothing, and say nothing. Packages that nobody has yet cannot be looked into.
        Banned
            .List(topic)
            .Ids.Where(id => id is not ['N', ':', 'Y' or 'G', ..])
            .Where(id => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, everything) is null)
            .ShouldBeEmpty();
    }

    [Fact]
    public void There_are_lists() => Banned.Topics.ShouldContain("Bus");

    [Fact]
    public void A_list_that_is_gone_says_so() =>
        Should
            .Throw<UnreadableException>(() => Banned.In("/nowhere/BannedSymbols.Bus.txt").Ids)
            .Message.ShouldStartWith("There is no /nowhere/BannedSymbols.Bus.txt");

    [Fact]
    public void A_list_of_nothing_says_so()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "// T:System.Net.Http.HttpClient\n\n");

        Should.Throw<UnreadableException>(() => Banned.In(file).Ids).Message.ShouldContain("bans nothing");

        File.Delete(file);
    }
}
