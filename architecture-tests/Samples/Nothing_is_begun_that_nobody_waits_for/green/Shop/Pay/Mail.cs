namespace Shop;

internal sealed class Mail
{
    private Task last = Task.CompletedTask;

    public Task SendAsync(string text) => Task.CompletedTask;

    private async Task All(List<string> texts) => await Task.WhenAll(texts.Select(async text => await SendAsync(text)));

    // Not in a handler, and waited for.
    private Task Calculate() => Task.Run(() => Math.Sqrt(2));

    private void Keep() => last = SendAsync("kept, and waited for by Stop");

    private async Task Stop()
    {
        await last;
        _ = await Task.FromResult(1);
    }
}
