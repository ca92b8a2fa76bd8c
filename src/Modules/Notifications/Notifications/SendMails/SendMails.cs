namespace Notifications;

/// <summary>A round of the postman: sends what is due, and says when the next one is.</summary>
/// <param name="Round">Its number; a later one has taken its place when the postman's is higher.</param>
public sealed record SendMails(int Round);
