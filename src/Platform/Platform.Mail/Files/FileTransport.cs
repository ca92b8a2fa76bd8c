using Platform.Data;

namespace Platform.Mail;

/// <summary>
/// Mails as files that any mail program opens: <c>mail/2026-11-21/order-confirmed-….eml</c> in the data folder. The same
/// mail is the same file, however often it is written.
/// </summary>
internal sealed class FileTransport(MailComposer composer, DataFolder data) : IMailTransport
{
    private readonly string folder = data.File("mail");

    // Written twice, a mail is still one file.
    public int Batch => 200;

    public int Conversations => 1;

    public IMailConversation Open()
    {
        // Whoever was killed has left what it was writing.
        if (Directory.Exists(folder))
            foreach (var left in Directory.GetDirectories(folder, FileConversation.Drafts))
                Directory.Delete(left, recursive: true);
        return new FileConversation(composer, folder);
    }

    public void Forget(string key, DateOnly day)
    {
        var path = PathOf(folder, key, day);
        if (File.Exists(path))
            File.Delete(path);
    }

    public static string PathOf(string folder, string key, DateOnly day) =>
        Path.Combine(folder, $"{day:yyyy-MM-dd}", $"{key}.eml");
}
