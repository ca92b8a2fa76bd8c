namespace Platform.Messaging;

/// <summary>
/// Something to be done as part of the handler's transaction, returned instead of done, so that the handler stays
/// pure. Has one method <c>Execute</c> or <c>ExecuteAsync</c> whose parameters are injected like a handler's.
/// </summary>
public interface ISideEffect;
