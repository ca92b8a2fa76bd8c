using IntegrationTests.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Messaging;

namespace IntegrationTests.Messaging.Surface;

public sealed class SagaTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Probe _probe = new();
    private readonly ManualTime _time = new();
    private readonly Guid _id = Guid.CreateVersion7();
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        var options = new RigOptions
        {
            Alpha = [typeof(Errand)],
            Beta = [typeof(HeardHandler)],
            Probe = _probe,
            Time = _time,
        };
        options.AlphaPolicies.OnAnyException().MoveToErrorQueue();
        _rig = await Rig.StartAsync(_folder, options);
        await _rig.Bus.InvokeAsync(new Errand.Begin(_id));
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Its_id_comes_from_each_of_the_ways()
    {
        await SendAsync(new Errand.ByAttribute(_id, Guid.NewGuid()));
        await SendAsync(new Errand.BySagaType(_id));
        await SendAsync(new Errand.BySagaId(_id));
        await SendAsync(new Errand.ById(_id));
        await SendAsync(new Errand.AskBack(_id));
        await _rig
            .Services.TrackActivity()
            .ExecuteAndWaitAsync(bus =>
                bus.SendAsync(new Errand.ByEnvelope(), new DeliveryOptions { SagaId = _id.ToString() }).AsTask()
            );

        (await FindAsync()).ShouldNotBeNull().Reached.ShouldBe("attribute type saga id asked envelope envelope ");
    }

    [Fact]
    public async Task Its_end_takes_its_row_and_its_time_outs_along()
    {
        (await Rig.CountAsync(_rig.Alpha, "outbox")).ShouldBe(1);

        await SendAsync(new Errand.End(_id));

        (await FindAsync()).ShouldBeNull();
        _probe.Seen.ShouldBe(["ended"]);
        (await Rig.CountAsync(_rig.Alpha, "outbox", "due_at > '2020-01-01T00:30'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_time_out_reaches_it_when_its_time_has_come()
    {
        _time.Advance(TimeSpan.FromMinutes(59));
        (await FindAsync()).ShouldNotBeNull();

        _time.Advance(TimeSpan.FromMinutes(1));
        await _probe.UntilSeen("too late", _time);
        await _probe.Until(async () => await FindAsync() is null, "it has ended");
    }

    [Fact]
    public async Task What_comes_for_one_that_is_not_there_is_answered_by_NotFound_or_is_a_mistake()
    {
        var nobody = Guid.NewGuid();

        await SendAsync(new Errand.ById(nobody));
        var session = await SendAsync(new Errand.BySagaType(nobody));

        _probe.Seen.ShouldBe([$"no {nobody}"]);
        session.AllExceptions().ShouldHaveSingleItem().Message.ShouldContain("There is no Errand");
    }

    [Fact]
    public async Task A_conflict_of_versions_is_tried_again()
    {
        await _rig.Bus.InvokeAsync(new Errand.Clash(_id));

        _probe.Seen.ShouldBe(["clash", "clash"]);
        (await FindAsync()).ShouldNotBeNull().Reached.ShouldBe("clash ");
    }

    private Task<ITrackedSession> SendAsync(object message) => _rig.Services.SendMessageAndWaitAsync(message);

    private async Task<Errand?> FindAsync()
    {
        await using var alpha = _rig.Alpha.CreateReader();
        return await alpha.Errands.SingleOrDefaultAsync(e => e.Id == _id);
    }
}
