namespace Platform.Mail;

/// <summary>A mail that is to go out.</summary>
/// <param name="Key">
/// What makes it this mail and no other, in letters, digits and hyphens. The same key is the same mail however often it is
/// sent: its Message-ID, and the name of its file, are made of it.
/// </param>
/// <param name="Day">The day of what it tells about; the folder of its file.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">What it says, as plain text.</param>
/// <param name="Html">The same as HTML.</param>
public sealed record OutgoingMail(string Key, DateOnly Day, Mailbox To, string Subject, string Text, string Html);
