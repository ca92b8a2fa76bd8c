using Shouldly;
using Xunit;

namespace ArchitectureTests.Drawing;

public sealed class ModulesPageTests
{
    [Fact]
    public void The_page_is_what_the_modules_are()
    {
        using var code = Solution.Read();

        File.ReadAllText(ModulesPage.PathIn(code))
            .ShouldBe(
                ModulesPage.Draw(code),
                "docs/modules.md is stale: run dotnet run --project architecture-tests -- draw"
            );
    }
}
