namespace Platform.Messaging;

/// <summary>The way to modules in other processes.</summary>
internal interface IOtherProcesses
{
    /// <summary>Brings a message to the process of its module, where it is stored when this returns.</summary>
    /// <exception cref="ModuleUnavailableException">No process of the module has taken it.</exception>
    Task DeliverAsync(Envelope envelope, string subscriber, CancellationToken cancel);

    /// <summary>Has a message handled in the process of its module, and answers with the reply.</summary>
    /// <param name="module">The module.</param>
    /// <param name="alias">The alias of the message.</param>
    /// <param name="message">The message.</param>
    /// <param name="replyType">What is asked for; null when nothing is.</param>
    /// <param name="repeatable">Whether it may be handled twice: a question.</param>
    /// <param name="patience">How long one process may take; then another one is asked.</param>
    /// <param name="cancel">The caller's deadline.</param>
    /// <exception cref="ModuleUnavailableException">No process of the module has answered.</exception>
    /// <exception cref="Platform.Contracts.Refused">The handler said no.</exception>
    Task<object?> InvokeAsync(
        string module,
        string alias,
        object message,
        Type? replyType,
        bool repeatable,
        TimeSpan patience,
        CancellationToken cancel
    );
}
