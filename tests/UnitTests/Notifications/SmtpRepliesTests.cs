using System.Net.Mail;
using Platform.Mail;

namespace UnitTests.Notifications;

public class SmtpRepliesTests
{
    [Theory]
    [InlineData(-1, MailResult.Unreachable)]
    [InlineData(421, MailResult.Unreachable)]
    [InlineData(450, MailResult.Deferred)]
    [InlineData(451, MailResult.Deferred)]
    [InlineData(452, MailResult.Deferred)]
    [InlineData(454, MailResult.Unreachable)]
    [InlineData(530, MailResult.Unreachable)]
    [InlineData(535, MailResult.Unreachable)]
    [InlineData(550, MailResult.Refused)]
    [InlineData(552, MailResult.Refused)]
    [InlineData(554, MailResult.Refused)]
    public void A_reply_means_never_or_not_now_or_not_from_anybody(int code, MailResult result) =>
        SmtpReplies.Read(new SmtpException((SmtpStatusCode)code, "no")).Result.ShouldBe(result);
}
