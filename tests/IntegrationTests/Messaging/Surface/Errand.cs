using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Surface;

/// <summary>A saga that remembers which messages have reached it.</summary>
public sealed class Errand : Saga
{
    public Guid Id { get; set; }

    [MaxLength(400)]
    public string Reached { get; set; } = "";

    public static (Errand, TooLate) Start(Begin begin) =>
        (new Errand { Id = begin.Id }, new TooLate(begin.Id, TimeSpan.FromHours(1)));

    public void Handle(ByAttribute _) => Reached += "attribute ";

    public void Handle(BySagaType _) => Reached += "type ";

    public void Handle(BySagaId _) => Reached += "saga ";

    public void Handle(ById _) => Reached += "id ";

    public void Handle(ByEnvelope _) => Reached += "envelope ";

    public ByEnvelope Handle(AskBack _)
    {
        Reached += "asked ";
        return new ByEnvelope();
    }

    public void Handle(TooLate _, Probe probe)
    {
        probe.See("too late");
        MarkCompleted();
    }

    public Heard Handle(End _)
    {
        MarkCompleted();
        return new Heard("ended");
    }

    public async Task Handle(Clash _, AlphaDbContext alpha, Probe probe)
    {
        Reached += "clash ";
        probe.See("clash");
        if (probe.Seen.Count == 1)
        {
            await alpha
                .Set<Errand>()
                .ExecuteUpdateAsync(all => all.SetProperty(one => one.Version, one => one.Version + 1));
        }
    }

    public static void NotFound(ById message, Probe probe) => probe.See($"no {message.Id}");

    public sealed record Begin(Guid Id);

    public sealed record ByAttribute([SagaIdentity] Guid Which, Guid Id);

    public sealed record BySagaType(Guid ErrandId);

    public sealed record BySagaId(Guid SagaId);

    public sealed record ById(Guid Id);

    public sealed record ByEnvelope;

    public sealed record AskBack(Guid ErrandId);

    public sealed record End(Guid ErrandId);

    public sealed record Clash(Guid ErrandId);

    public sealed record TooLate(Guid ErrandId, TimeSpan DelayTime) : TimeoutMessage(DelayTime);
}
