namespace Platform.Hosting;

/// <summary>On a request: the write that its caller has named, and where its answer is kept.</summary>
internal sealed record NamedWrite(RequestKey Key, Answers Answers);

/// <summary>The write has been done by another request that came first; this one is to be given the same answer.</summary>
internal sealed class AnsweredBefore(StoredAnswer answer) : Exception("Another request has done this write.")
{
    public StoredAnswer Answer { get; } = answer;
}
