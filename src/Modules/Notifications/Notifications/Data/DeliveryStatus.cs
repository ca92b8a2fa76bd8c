namespace Notifications.Data;

/// <summary>How far a mail is.</summary>
public enum DeliveryStatus
{
    /// <summary>To be sent, for the first time or again.</summary>
    Queued,

    /// <summary>The mail server has taken it, or its file is written.</summary>
    Sent,

    /// <summary>There is nobody to write to, as the account is erased, or nothing to tell, as it is void by now.</summary>
    Suppressed,

    /// <summary>The mail server will never take it: no such mailbox, say.</summary>
    Refused,

    /// <summary>It could not be sent for as long as was worth trying.</summary>
    Failed,
}
