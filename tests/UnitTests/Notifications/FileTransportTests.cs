using Microsoft.Extensions.Configuration;
using Platform.Data;
using Platform.Mail;

namespace UnitTests.Notifications;

public sealed class FileTransportTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 21);
    private readonly string data = Directory.CreateTempSubdirectory().FullName;

    private string Mail => Path.Combine(data, "mail");

    [Fact]
    public async Task The_same_mail_is_the_same_file_and_the_later_one_stays()
    {
        var transport = Transport();
        using var conversation = transport.Open();

        await SendAsync(conversation, "the first text");
        await SendAsync(conversation, "the second text");

        var file = Files().ShouldHaveSingleItem();
        file.ShouldBe(Path.Combine(Mail, "2026-11-21", "welcome-1.eml"));
        (await File.ReadAllTextAsync(file)).ShouldContain("the second text");
        transport.Forget("welcome-1", Day);
        transport.Forget("welcome-1", Day);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_killed_process_was_writing_is_removed()
    {
        Directory.CreateDirectory(Path.Combine(Mail, ".draft-of-somebody"));
        await File.WriteAllTextAsync(Path.Combine(Mail, ".draft-of-somebody", "half.eml"), "To: ada@shop");

        using (var conversation = Transport().Open())
            await SendAsync(conversation, "text");

        Files().ShouldHaveSingleItem();
        Directory.GetDirectories(Mail).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_nothing_can_be_written_nobody_takes_mails()
    {
        // A file where the folder is to be.
        await File.WriteAllTextAsync(Mail, "");
        using var conversation = new FileConversation(Composer(), Mail);

        var outcome = await conversation.SendAsync(Letter("text"), CancellationToken.None);

        outcome.Result.ShouldBe(MailResult.Unreachable);
    }

    [Theory]
    [InlineData("plain", "Content-Transfer-Encoding: 7bit")]
    [InlineData("é", "=C3=A9")]
    public async Task Text_is_carried_as_it_is_where_it_can(string text, string carried)
    {
        using (var conversation = Transport().Open())
            await SendAsync(conversation, text);

        var written = await File.ReadAllTextAsync(Files().Single());
        written.ShouldContain(carried);
        written.ShouldContain("<p>caf&#233; &#128512;</p>");
        written.Split("\r\n").ShouldAllBe(line => line.Length <= 998);
    }

    [Fact]
    public async Task A_line_is_never_longer_than_mail_may_carry()
    {
        using (var conversation = Transport().Open())
            await SendAsync(conversation, new string('x', 5_000));

        (await File.ReadAllTextAsync(Files().Single())).Split("\r\n").ShouldAllBe(line => line.Length <= 998);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    private static Task<MailOutcome> SendAsync(IMailConversation conversation, string text) =>
        conversation.SendAsync(Letter(text), CancellationToken.None);

    private static OutgoingMail Letter(string text) =>
        new("welcome-1", Day, Mailbox.Of("ada@shop.example", "Ada")!, "Hello", text, "<p>café 😀</p>");

    private static MailComposer Composer() => new(Mailbox.Parse("Shop <shop@shop.example>")!);

    private FileTransport Transport()
    {
        var settings = new ConfigurationBuilder().AddCommandLine([$"--Data:Folder={data}"]).Build();
        return new FileTransport(Composer(), new DataFolder(settings, null!));
    }

    private string[] Files() => Directory.GetFiles(Mail, "*.eml", SearchOption.AllDirectories);
}
