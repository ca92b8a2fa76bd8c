namespace Shop;

internal sealed class Start(IMessageBus bus) : IStartTask
{
    public Task RunAsync(CancellationToken cancel) => bus.InvokeAsync("", cancel);
}

internal static class Services
{
    public static void Add(IServiceCollection services) => services.AddStartTask<Start>().AddAlias<IStartTask, Start>();
}
