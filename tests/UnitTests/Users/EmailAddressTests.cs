using Users;

namespace UnitTests.Users;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ann@shop.example")]
    [InlineData("Ann.O'Neil+shop@sub.shop.example")]
    [InlineData("zoë@bücher.example")]
    [InlineData("a@b")]
    public void An_address_is_kept_as_it_is_written(string email) => EmailAddress.Parse(email).ShouldBe(email);

    [Fact]
    public void Blanks_around_it_are_dropped() =>
        EmailAddress.Parse("  ann@shop.example\t").ShouldBe("ann@shop.example");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("@shop.example")]
    [InlineData("ann@")]
    [InlineData("ann@x@shop.example")]
    [InlineData("ann smith@shop.example")]
    [InlineData("ann@shop.example\r\nBcc: all@shop.example")]
    [InlineData("Ann <ann@shop.example>")]
    public void What_is_no_address_is_none(string? text) => EmailAddress.Parse(text).ShouldBeNull();

    [Fact]
    public void It_has_at_most_254_characters()
    {
        EmailAddress.Parse(new string('a', 242) + "@shop.example"[..12]).ShouldNotBeNull();
        EmailAddress.Parse(new string('a', 242) + "@shop.example").ShouldBeNull();
    }

    [Fact]
    public void Upper_and_lower_case_are_one_address() =>
        EmailAddress.Key("Ann@Shop.Example").ShouldBe(EmailAddress.Key(" ann@shop.EXAMPLE"));
}
