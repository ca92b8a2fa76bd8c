using Stock;
using Stock.Contracts;

[assembly: System.Reflection.AssemblyMetadata("Stock", "Module")]

namespace Monolith;

internal static class Start
{
    public static void Services(IServiceCollection services) => services.AddSingleton<Level>(); // <= Monolith.Start.Services(IServiceCollection): Stock.Level

    public static Task Ask(IMessageBus bus) => bus.InvokeAsync(new StockItem("")); // <= Monolith.Start.Ask(IMessageBus): new Stock.Contracts.StockItem
}
