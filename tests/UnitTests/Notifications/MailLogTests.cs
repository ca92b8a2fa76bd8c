using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Notifications;
using Notifications.Data;

namespace UnitTests.Notifications;

public sealed class MailLogTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly List<string> counted = [];

    [Fact]
    public void Attempts_are_counted_by_kind_and_outcome()
    {
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "notifications.mails")
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, count, tags, _) => counted.Add($"{count} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}")
        );
        listener.Start();
        var log = new MailLog(services.GetRequiredService<IMeterFactory>(), NullLogger<MailLog>.Instance);
        var mail = Delivery.Of(
            MailKind.OrderShipped,
            Guid.NewGuid(),
            Guid.NewGuid(),
            null,
            null,
            DateTimeOffset.UnixEpoch
        );

        log.Tried(mail, new Verdict(mail.Id, Verdict.Deferred, null, "not now"));
        log.Tried(mail, new Verdict(mail.Id, Verdict.Sent, "ada@shop.example", null));

        counted.ShouldBe(["1 order-shipped deferred", "1 order-shipped sent"]);
    }

    public void Dispose() => services.Dispose();
}
