namespace Users;

/// <summary>Somebody says that they have forgotten a password.</summary>
/// <param name="UserId">The account; null when there is none.</param>
public sealed record ForgetPassword(Guid? UserId);

public static class ForgetPasswordHandler
{
    /// <summary>
    /// One message, in any case: what is written before the answer, and how long that takes, does not tell whether there is
    /// an account.
    /// </summary>
    public static PrepareReset Handle(ForgetPassword command) => new(command.UserId);
}
