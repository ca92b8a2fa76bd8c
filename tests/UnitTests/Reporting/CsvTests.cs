using Reporting;

namespace UnitTests.Reports;

public sealed class CsvTests
{
    [Fact]
    public void Numbers_and_plain_texts_stand_as_they_are() =>
        Csv.Line(["United Kingdom", "GBP", 3L, -250L, null]).ShouldBe("United Kingdom,GBP,3,-250,\r\n");

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData(" edge ", "\" edge \"")]
    public void What_would_break_a_line_is_quoted(string text, string cell) => Csv.Line([text]).ShouldBe($"{cell}\r\n");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=\"a\",1", "\"'=\"\"a\"\",1\"")]
    public void A_text_is_no_formula(string text, string cell) => Csv.Line([text]).ShouldBe($"{cell}\r\n");
}
