using System.Data.Common;
using IntegrationTests.Data;
using IntegrationTests.Messaging.Surface;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging;

public sealed class PumpTests
{
    [Fact]
    public async Task What_is_due_tomorrow_keeps_nobody_busy_today()
    {
        using var folder = new TemporaryFolder();
        var looks = new Looks();
        await using var rig = await Rig.StartAsync(
            folder,
            new RigOptions
            {
                Beta = [typeof(HeardHandler)],
                Time = new ManualTime(),
                Services = services =>
                    services.AddSingleton<MessageStoreFactory>(all =>
                        (database, node) =>
                            new CountsLooks(
                                looks,
                                database,
                                node,
                                all.GetRequiredService<MessagingOptions>(),
                                all.GetRequiredService<TimeProvider>()
                            )
                    ),
            }
        );
        await rig.Bus.ScheduleAsync(new Heard("tomorrow"), TimeSpan.FromDays(1));

        for (var i = 0; i < 100; i++)
        {
            await rig.Services.SendMessageAndWaitAsync(new Heard($"{i}"));
        }

        looks.Count.ShouldBeLessThan(10, "the clock has not moved, and nothing has been left in the database");
    }

    private sealed class Looks
    {
        public int Count;
    }

    private sealed class CountsLooks(
        Looks looks,
        ModuleDatabase database,
        Guid node,
        MessagingOptions options,
        TimeProvider time
    ) : MessageStore(database, node, options, time)
    {
        public override ValueTask<DateTimeOffset?> NextDueAsync(DbConnection reading, CancellationToken cancel)
        {
            Interlocked.Increment(ref looks.Count);
            return base.NextDueAsync(reading, cancel);
        }
    }
}
