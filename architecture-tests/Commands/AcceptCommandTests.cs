using ArchitectureTests.Rules;
using ArchitectureTests.Samples;
using Shouldly;
using Xunit;

namespace ArchitectureTests.Commands;

public sealed class AcceptCommandTests
{
    private const string Shape = "An alias keeps its shape";
    private const string Readers = "Who reads a message is written down";

    [Theory]
    [InlineData("red-removed")]
    [InlineData("red-changed")]
    [InlineData("red-required")]
    [InlineData("red-gone")]
    public void Refuses_what_breaks_somebody_in_the_words_of_the_rule(string sample)
    {
        using var copy = new CopyOf(Shape, sample);
        var before = File.ReadAllText(copy.Snapshot);
        using var code = copy.Compile();

        var (exit, said) = Accept(code, copy.Snapshot);

        exit.ShouldBe(1);
        var broken = MessageRules.An_alias_keeps_its_shape.Check(code).Violations;
        said.ShouldBe(string.Concat(broken.Select(violation => violation.In(code) + Environment.NewLine)));
        File.ReadAllText(copy.Snapshot).ShouldBe(before);
    }

    [Theory]
    [InlineData(Shape, "green-optional", "\"attempt\": \"int = 1\"")]
    [InlineData(Shape, "green-new-version", "\"shop.order.placed.v2\"")]
    [InlineData(Shape, "green-new-message", "\"shop.order.shipped\"")]
    [InlineData(Readers, "red", "\"Stock: OrderShippedHandler.Of\": [\"sum\", \"sum.amount\"]")]
    public void Writes_down_what_is_new_and_who_reads_it(string rule, string sample, string written)
    {
        using var copy = new CopyOf(rule, sample);
        using (var code = copy.Compile())
            Accept(code, copy.Snapshot).Exit.ShouldBe(0);

        var first = File.ReadAllText(copy.Snapshot);
        first.ShouldContain(written);
        using var again = copy.Compile();
        MessageRules.An_alias_keeps_its_shape.Check(again).Violations.ShouldBeEmpty();
        MessageRules.Who_reads_a_message_is_written_down.Check(again).Violations.ShouldBeEmpty();
        Accept(again, copy.Snapshot);
        File.ReadAllText(copy.Snapshot).ShouldBe(first);
    }

    private static (int Exit, string Said) Accept(Codebase code, string file)
    {
        using var output = new StringWriter();
        return (AcceptCommand.Run(code, file, output), output.ToString());
    }

    /// <summary>A sample whose snapshot may be written to.</summary>
    private sealed class CopyOf : IDisposable
    {
        private readonly Sample sample;

        public CopyOf(string rule, string name)
        {
            var original = Sample.All.Single(it => it.Rule == rule && it.Name == name);
            sample = original with { Folder = Directory.CreateTempSubdirectory("sample-").FullName };
            foreach (var file in Directory.EnumerateFiles(original.Folder, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(sample.Folder, Path.GetRelativePath(original.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        public string Snapshot => Path.Combine(sample.Folder, "messages.json");

        public Codebase Compile() => SampleCompiler.Compile(sample);

        public void Dispose() => Directory.Delete(sample.Folder, recursive: true);
    }
}
