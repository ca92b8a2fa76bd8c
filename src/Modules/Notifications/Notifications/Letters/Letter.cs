namespace Notifications;

/// <summary>What a mail says.</summary>
internal sealed record Letter(string Subject, string Text, string Html);
