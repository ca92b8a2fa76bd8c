namespace Platform.Extraction;

/// <summary>Where a process gets the tokens that it shows to other processes of the shop.</summary>
internal interface ITokenSource
{
    /// <summary>A token for an audience (see <see cref="ServiceTokens"/>), valid for another minute at least.</summary>
    ValueTask<string> TokenAsync(string audience, CancellationToken cancel);
}
