using System.Net.Mail;
using Platform.Data;

namespace Platform.Mail;

/// <summary>Writes mails to files: each is whole, and on the disk, before it has its name.</summary>
internal sealed class FileConversation : IMailConversation
{
    /// <summary>The folders in which mails are until they are whole.</summary>
    public const string Drafts = ".draft-*";

    private readonly MailComposer composer;
    private readonly string folder;
    private readonly string draft;
    private readonly SmtpClient writer;

    public FileConversation(MailComposer composer, string folder)
    {
        (this.composer, this.folder) = (composer, folder);
        draft = Path.Combine(folder, Drafts.Replace("*", $"{Guid.NewGuid():n}", StringComparison.Ordinal));
        // What would be sent, byte for byte, but for two headers that say to whom.
        writer = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = draft,
        };
    }

    public async Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancel)
    {
        try
        {
            PrivateFile.CreateFolder(draft);
            using var message = composer.Compose(mail);
            await writer.SendMailAsync(message, cancel);
            var written = Directory.GetFiles(draft).Single();
            using (var file = File.OpenHandle(written, access: FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(file);
            var path = FileTransport.PathOf(folder, mail.Key, mail.Day);
            PrivateFile.CreateFolder(Path.GetDirectoryName(path)!);
            File.Move(written, path, overwrite: true);
            return MailOutcome.Sent;
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or SmtpException)
        {
            return MailOutcome.Unreachable(thrown.GetBaseException().Message);
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
    }
}
