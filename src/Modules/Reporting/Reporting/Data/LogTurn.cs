namespace Reporting.Data;

/// <summary>
/// Who adds to the log counts up the one row there is first, and so waits for who is doing the same: sequences then
/// become visible in their order on every database product, and a reader of the log leaves none out.
/// </summary>
public sealed class LogTurn
{
    public int Id { get; init; }

    public long Taken { get; init; }

    public static LogTurn Next => new() { Id = 1, Taken = 1 };
}
