namespace Users;

internal static class Oneself
{
    /// <summary>
    /// Lets the account's owner and operators pass. Everyone else gets the same 403, whether there is such an account
    /// or not.
    /// </summary>
    public static void RequireOneselfOrOperator(this Caller caller, Guid id)
    {
        if (caller.Id != id && !caller.Is(Roles.Operator))
            throw Refused.Forbidden("An account is seen and changed by its owner and by operators.");
    }
}
