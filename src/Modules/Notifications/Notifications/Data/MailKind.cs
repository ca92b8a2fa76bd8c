namespace Notifications.Data;

/// <summary>What a mail is about. Its words are the two templates of this name, <c>order-confirmed.html</c> and <c>.txt</c>.</summary>
public enum MailKind
{
    /// <summary>An account has been opened.</summary>
    Welcome,

    /// <summary>An order is paid, and being packed.</summary>
    OrderConfirmed,

    /// <summary>An order has left the warehouse.</summary>
    OrderShipped,

    /// <summary>An order came to nothing.</summary>
    OrderCancelled,

    /// <summary>Goods have come back, and so has the money.</summary>
    OrderReturned,

    /// <summary>With what a password is set, for somebody who has forgotten theirs.</summary>
    PasswordReset,

    /// <summary>The same, for somebody whose account staff have opened.</summary>
    Invitation,
}
