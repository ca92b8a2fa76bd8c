namespace Platform.Contracts;

/// <summary>
/// Marks a message as a read-only question, asked with <c>InvokeAsync&lt;TReply&gt;</c>: it changes nothing, has a
/// deadline, and may fail. Ask before a transaction is open, never within.
/// </summary>
/// <typeparam name="TReply">What is answered.</typeparam>
public interface IQuestion<TReply>;
