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
}
