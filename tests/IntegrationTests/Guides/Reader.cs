using IntegrationTests.Shop;

namespace IntegrationTests.Guides;

/// <summary>
/// Somebody who follows a page of the documentation in a fresh clone: pastes its blocks one after the other, as they are
/// written, each in its terminal. Only the addresses are said by the environment, to be free ones.
/// </summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly Clone clone;
    private readonly Queue<CodeBlock> ahead;
    private readonly Terminal own;
    private readonly Dictionary<string, Terminal> others = [];

    public Reader(Clone clone, string page)
    {
        this.clone = clone;
        clone.BeginAnew();
        ahead = new Queue<CodeBlock>(CodeBlock.Of(File.ReadAllText(Path.Combine(clone.Path, page))));
        var (one, other) = ShopProcess.FreePorts();
        (Shop, Http2) = (new Uri($"http://127.0.0.1:{one}"), new Uri($"http://127.0.0.1:{other}"));
        own = new Terminal(clone.Path, new Dictionary<string, string> { ["shop"] = Address });
    }

    /// <summary>The address of the host, once it runs.</summary>
    public Uri Shop { get; }

    /// <summary>Whether there is anything left to paste.</summary>
    public bool IsAtTheEnd => ahead.Count == 0;

    private Uri Http2 { get; }

    private string Address => Shop.GetLeftPart(UriPartial.Authority);

    /// <summary>Pastes the next block; a program that goes on in a terminal of its own ends what went on there before.</summary>
    /// <returns>What was seen.</returns>
    public async Task<string> PasteAsync()
    {
        var block = ahead.Dequeue();
        if (block.IsFile)
            return await WriteAsync(block);
        return block.Name.Length == 0 ? await own.PasteAsync(block.Text) : await RunAsync(block.Name, block.Text);
    }

    /// <summary>Pastes all that is left.</summary>
    public async Task PasteRestAsync()
    {
        while (!IsAtTheEnd)
            await PasteAsync();
    }

    /// <summary>Starts a program in a terminal of its own.</summary>
    public async Task<string> RunAsync(string name, string commands)
    {
        await EndAsync(name);
        return await (others[name] = new Terminal(clone.Path, EnvironmentOf(name))).PasteAsync(commands, Serves(name));
    }

    /// <summary>Ctrl+C in a terminal.</summary>
    public async Task EndAsync(string name)
    {
        if (others.Remove(name, out var terminal))
        {
            await using (terminal)
                await terminal.InterruptAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var terminal in others.Values)
            await terminal.DisposeAsync();
        await own.DisposeAsync();
    }

    private async Task<string> WriteAsync(CodeBlock block)
    {
        var file = Path.Combine(clone.Path, block.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, block.Text);
        return "";
    }

    private Dictionary<string, string> EnvironmentOf(string name) =>
        name == "host"
            ? new() { ["ASPNETCORE_URLS"] = Address, ["Platform__Http2Url"] = Http2.AbsoluteUri }
            : new() { ["Platform__Host"] = Address };

    private static string Serves(string name) => name == "host" ? "Serving on" : "Registered with";
}
