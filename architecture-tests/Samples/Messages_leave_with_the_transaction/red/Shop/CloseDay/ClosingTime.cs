using Microsoft.Extensions.Hosting;

namespace Shop;

internal sealed class ClosingTime(IMessageBus bus) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Guid[] open = [Guid.Empty];
        return Task.WhenAll(
            open.Select(id =>
                bus.PublishAsync(new Placed(id)).AsTask() // <= Shop.ClosingTime.ExecuteAsync(CancellationToken): Platform.Messaging.IMessageBus.PublishAsync
            )
        );
    }
}
