using Platform.Mail;

namespace UnitTests.Notifications;

public class MailboxTests
{
    [Theory]
    [InlineData("ada@shop.example")]
    [InlineData("zoë@exämple.example")]
    [InlineData("\"a b\"@shop.example")]
    public void An_address_can_be_written_to(string address) => Mailbox.Of(address, "Ada").ShouldNotBeNull();

    [Theory]
    [InlineData("<x@shop.example")]
    [InlineData("a,b@shop.example")]
    [InlineData("Ada <ada@shop.example>")]
    [InlineData("ada@shop.example\r\nBcc: all@shop.example")]
    [InlineData("a@b.example,c@d.example")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_text_cannot(string? text) => Mailbox.Of(text).ShouldBeNull();

    [Fact]
    public void A_name_or_a_subject_does_not_begin_another_header()
    {
        var to = Mailbox.Of("ada@shop.example", "Ada\r\nBcc: all@shop.example").ShouldNotBeNull();
        using var mail = new MailComposer(Mailbox.Parse("Shop <shop@shop.example>")!).Compose(
            new OutgoingMail("a-1", default, to, "Hello\r\nBcc: all@shop.example", "text", "<p>html</p>")
        );

        mail.To.Single().DisplayName.ShouldBe("Ada  Bcc: all@shop.example");
        mail.Subject.ShouldBe("Hello  Bcc: all@shop.example");
        mail.Bcc.ShouldBeEmpty();
        mail.Headers["Message-ID"].ShouldBe("<a-1@shop.example>");
    }
}
