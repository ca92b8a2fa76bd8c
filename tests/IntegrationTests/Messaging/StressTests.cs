using IntegrationTests.Data;
using Platform.Messaging;

namespace IntegrationTests.Messaging;

/// <summary>Random groups, failures and crashes of one of two processes: each message once, in the order of its group.</summary>
public sealed class StressTests
{
    private const int Messages = 240;
    private const int Groups = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20101201)]
    public async Task Each_message_is_handled_once_and_in_order(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var probe = new Probe { Patience = TimeSpan.FromSeconds(60) };
        var sent = new List<string>[Groups];
        var processes = new[] { await StartAsync(folder, probe), await StartAsync(folder, probe) };
        var fallen = new List<Rig>();
        try
        {
            for (var i = 0; i < Messages; i++)
            {
                if (random.Next(Messages / 4) == 0)
                {
                    var unlucky = random.Next(2);
                    await processes[unlucky].CrashAsync();
                    fallen.Add(processes[unlucky]);
                    processes[unlucky] = await StartAsync(folder, probe);
                }

                var group = random.Next(Groups);
                var item = new Item(group, (sent[group] ??= []).Count, random.Next(10) == 0 ? random.Next(1, 5) : 0);
                await processes[random.Next(2)].Bus.SendAsync(item, new DeliveryOptions { GroupId = $"{group}" });
                sent[group].Add(item.Text);
            }

            var here = processes[0];
            await probe.Until(
                async () => await Rig.CountAsync(here.Beta, "notes") >= Messages,
                $"all are handled, seed {seed}"
            );
            var handled = await here.BetaNotesAsync();
            foreach (var group in handled.GroupBy(text => text[0] - '0'))
            {
                string.Join(' ', group).ShouldBe(string.Join(' ', sent[group.Key]), $"seed {seed}");
            }

            handled.Count.ShouldBe(Messages);
        }
        finally
        {
            foreach (var process in processes.Concat(fallen))
            {
                await process.DisposeAsync();
            }
        }
    }

    private static Task<Rig> StartAsync(TemporaryFolder folder, Probe probe)
    {
        var options = new RigOptions
        {
            Beta = [typeof(ItemHandler), typeof(SlowItemHandler)],
            Probe = probe,
            Messaging = new()
            {
                Lease = TimeSpan.FromSeconds(3),
                Poll = TimeSpan.FromMilliseconds(20),
                Capacity = 40,
            },
        };
        options
            .BetaPolicies.OnException<InvalidDataException>()
            .RetryTimes(1)
            .Then.RetryWithCooldown(TimeSpan.FromMilliseconds(5))
            .Then.ScheduleRetry([.. Enumerable.Repeat(TimeSpan.FromMilliseconds(10), 20)]);
        return Rig.StartAsync(folder, options);
    }

    public sealed record Item(int Group, int Number, int Failures) : IEvent
    {
        public string Text => $"{Group}:{Number}";
    }

    /// <summary>Works within its transaction.</summary>
    public static class ItemHandler
    {
        public static void Handle(Item item, BetaDbContext beta, Envelope envelope)
        {
            beta.Add(new Note { Text = item.Text });
            if (envelope.Attempts <= item.Failures)
            {
                throw new InvalidDataException("not yet");
            }
        }
    }

    /// <summary>Works outside a transaction first, holding its group.</summary>
    public static class SlowItemHandler
    {
        public static async Task LoadAsync(Item _) => await Task.Yield();

        public static void Handle(Item _, BetaDbContext _1) { }
    }
}
