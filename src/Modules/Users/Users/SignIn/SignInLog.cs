using Microsoft.Extensions.Logging;
using Users.Data;

namespace Users;

/// <summary>Says what looks like somebody who wants to be somebody else. No address and no e-mail is in it.</summary>
public sealed partial class SignInLog
{
    private readonly ILogger<SignInLog> log;

    public SignInLog(ILogger<SignInLog> log) => this.log = log;

    internal void Failed(Attempts attempts)
    {
        if (attempts.WaitUntil is { } until)
            LogTooMany(attempts.Failures, attempts.Place is Attempts.Anywhere ? "everywhere" : "one place", until);
    }

    internal void Reused(Session session) => LogReused(session.UserId);

    [LoggerMessage(
        LogLevel.Warning,
        "{Failures} wrong passwords at one account from {Where}: to wait until {Until:u}."
    )]
    private partial void LogTooMany(int failures, string where, DateTimeOffset until);

    [LoggerMessage(
        LogLevel.Warning,
        "A refresh token of user {UserId} was used that is not good any more: the sign-in that it is of has been ended."
    )]
    private partial void LogReused(Guid userId);
}
