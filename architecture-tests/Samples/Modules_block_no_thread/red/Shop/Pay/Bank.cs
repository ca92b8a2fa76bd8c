namespace Shop;

internal sealed class Bank(SemaphoreSlim turns, ManualResetEventSlim open)
{
    private Task<int> AskAsync() => Task.FromResult(1);

    private int Result() => AskAsync().Result; // <= Shop.Bank.Result(): System.Threading.Tasks.Task<Int32>.Result

    private int ValueResult() => new ValueTask<int>(AskAsync()).Result; // <= Shop.Bank.ValueResult(): System.Threading.Tasks.ValueTask<Int32>.Result

    private void Wait() => AskAsync().Wait(); // <= Shop.Bank.Wait(): System.Threading.Tasks.Task.Wait

    private void All() => Task.WaitAll(AskAsync(), AskAsync()); // <= Shop.Bank.All(): System.Threading.Tasks.Task.WaitAll

    private int GetResult() => AskAsync().GetAwaiter().GetResult(); // <= Shop.Bank.GetResult(): System.Runtime.CompilerServices.TaskAwaiter<Int32>.GetResult

    private async Task<int> BesideAnAwait()
    {
        var first = await AskAsync();
        var second = AskAsync().GetAwaiter().GetResult(); // <= Shop.Bank.BesideAnAwait(): System.Runtime.CompilerServices.TaskAwaiter<Int32>.GetResult
        return first + second + await AskAsync();
    }

    private int Configured() => AskAsync().ConfigureAwait(false).GetAwaiter().GetResult(); // <= Shop.Bank.Configured(): System.Runtime.CompilerServices.ConfiguredTaskAwaitable.ConfiguredTaskAwaiter<Int32>.GetResult

    private void Sleep() => Thread.Sleep(1); // <= Shop.Bank.Sleep(): System.Threading.Thread.Sleep

    private void Turn() => turns.Wait(CancellationToken.None); // <= Shop.Bank.Turn(): System.Threading.SemaphoreSlim.Wait

    private void Open() => open.Wait(CancellationToken.None); // <= Shop.Bank.Open(): System.Threading.ManualResetEventSlim.Wait

    private IEnumerable<int> Lambda(Task<int>[] asked) => asked.Select(one => one.Result); // <= Shop.Bank.Lambda(Task<Int32>[]): System.Threading.Tasks.Task<Int32>.Result
}
