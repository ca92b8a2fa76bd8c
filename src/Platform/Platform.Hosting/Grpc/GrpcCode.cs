namespace Platform.Hosting;

/// <summary>The statuses that a gRPC call ends with here, by their numbers on the wire.</summary>
public enum GrpcCode
{
    /// <summary>All went well.</summary>
    Ok = 0,

    /// <summary>The caller has gone.</summary>
    Cancelled = 1,

    /// <summary>An HTTP status without a meaning in gRPC.</summary>
    Unknown = 2,

    /// <summary>The message says something that cannot be.</summary>
    InvalidArgument = 3,

    /// <summary>It took longer than the caller would wait.</summary>
    DeadlineExceeded = 4,

    /// <summary>There is no such thing.</summary>
    NotFound = 5,

    /// <summary>There is one already.</summary>
    AlreadyExists = 6,

    /// <summary>Signed in, but not allowed.</summary>
    PermissionDenied = 7,

    /// <summary>Too large, or too often.</summary>
    ResourceExhausted = 8,

    /// <summary>Things are not as the call takes them to be.</summary>
    FailedPrecondition = 9,

    /// <summary>There is no such method, or it does not do this.</summary>
    Unimplemented = 12,

    /// <summary>Something is broken, or the caller does not speak gRPC.</summary>
    Internal = 13,

    /// <summary>Not at the moment: call again.</summary>
    Unavailable = 14,

    /// <summary>Nobody is signed in.</summary>
    Unauthenticated = 16,
}
