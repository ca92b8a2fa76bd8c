using IntegrationTests.Data;
using Payments;
using Payments.Provider;

namespace IntegrationTests.Payments;

public sealed class LedgerKeeperTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string LedgerPath => Path.Combine(folder.Path, "ledger.jsonl");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_ledger_that_is_opened_again_gives_the_same_answers()
    {
        var first = await WithKeeperAsync(keeper => keeper.AskAsync(Charge(1)));
        var again = await WithKeeperAsync(keeper => keeper.AskAsync(Charge(1)));

        again.ShouldBe((first.Entry, false));
        Lines().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_line_that_was_cut_short_is_as_if_it_had_never_been_asked_for()
    {
        var first = await WithKeeperAsync(keeper => keeper.AskAsync(Charge(1)));
        await File.AppendAllTextAsync(LedgerPath, "{\"id\":\"ch_" + new string('0', 1000));

        (await WithKeeperAsync(keeper => keeper.AskAsync(Charge(2)))).IsNew.ShouldBeTrue();
        (await WithKeeperAsync(keeper => keeper.AskAsync(Charge(1)))).ShouldBe((first.Entry, false));
        Lines().Select(line => line.Key).ShouldBe(["key-1", "key-2"]);
    }

    [Fact]
    public async Task Two_processes_on_one_ledger_charge_a_key_once()
    {
        using var one = new LedgerKeeper(new(LedgerPath), TimeProvider.System);
        using var other = new LedgerKeeper(new(LedgerPath), TimeProvider.System);

        for (var n = 0; n < 200; n++)
        {
            var both = await Task.WhenAll(one.AskAsync(Charge(n)), other.AskAsync(Charge(n)));
            both[0].Entry.Id.ShouldBe(both[1].Entry.Id);
            both.Count(answer => answer.IsNew).ShouldBe(1);
        }

        Lines().Select(line => line.Key).ShouldBeUnique();
        Lines().Count.ShouldBe(200);
    }

    [Fact]
    public async Task What_a_killed_process_had_been_told_stands()
    {
        using var child = new ChildProcess("charge", LedgerPath);
        await child.ShouldSayAsync("charged 300");
        await child.KillAsync();

        var told = Enumerable.Range(0, 301).ToList();
        using var keeper = new LedgerKeeper(new(LedgerPath), TimeProvider.System);
        var answers = await Task.WhenAll(told.Select(n => keeper.AskAsync(ChargingChild.Charge(n))));
        answers.ShouldAllBe(answer => !answer.IsNew);
        Lines().Select(line => line.Key).ShouldBeUnique();
    }

    [Fact]
    public async Task A_damaged_line_stops_the_provider_with_a_sentence()
    {
        await WithKeeperAsync(keeper => keeper.AskAsync(Charge(1)));
        await File.AppendAllTextAsync(LedgerPath, "{\"id\": }\n");

        var thrown = await Should.ThrowAsync<PaymentProviderUnavailable>(() =>
            WithKeeperAsync(keeper => keeper.AskAsync(Charge(2)))
        );
        thrown.Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_opened_is_tried_again_with_the_next_request()
    {
        Directory.CreateDirectory(LedgerPath);
        using var keeper = new LedgerKeeper(new(LedgerPath), TimeProvider.System);
        await Should.ThrowAsync<PaymentProviderUnavailable>(() => keeper.AskAsync(Charge(1)));
        await Should.ThrowAsync<PaymentProviderUnavailable>(keeper.CheckAsync);

        Directory.Delete(LedgerPath);

        await keeper.CheckAsync();
        (await keeper.AskAsync(Charge(1))).IsNew.ShouldBeTrue();
    }

    [SmallDiskFact]
    public async Task On_a_full_disk_nothing_is_charged_and_it_goes_on_when_there_is_room()
    {
        using var disk = new SmallDisk();
        var path = Path.Combine(disk.Path, "ledger.jsonl");
        using var keeper = new LedgerKeeper(new(path), TimeProvider.System);
        await keeper.AskAsync(Charge(0));
        disk.Fill();
        var refused = Enumerable.Range(1, 100).Select(n => keeper.AskAsync(Charge(n))).ToList();
        foreach (var answer in refused.TakeLast(50))
            await Should.ThrowAsync<PaymentProviderUnavailable>(() => answer);

        disk.MakeRoom();

        await Task.WhenAll(Enumerable.Range(0, 101).Select(n => keeper.AskAsync(Charge(n))));
        new LedgerReader(new(path)).Page(0, int.MaxValue).Select(line => line.Key).ShouldBeUnique();
    }

    [Fact]
    public async Task The_book_is_read_page_by_page_and_shows_only_money_that_moved()
    {
        using (var keeper = new LedgerKeeper(new(LedgerPath), TimeProvider.System))
        {
            await keeper.AskAsync(Charge(1));
            await keeper.AskAsync(Charge(2) with { Token = "tok_declined" });
            var (charge, _) = await keeper.AskAsync(Charge(3));
            await keeper.AskAsync(new RefundRequest("refund-3", charge.Id, Money.Gbp(40)));
        }

        var reader = new LedgerReader(new(LedgerPath));
        var first = reader.Page(0, 2);
        first.Select(line => (line.Kind, line.Key)).ShouldBe([("charge", "key-1"), ("charge", "key-3")]);
        var rest = reader.Page(first[1].Sequence, 2);
        rest.Select(line => (line.Kind, line.Amount)).ShouldBe([("refund", Money.Gbp(40))]);
        reader.Page(rest[0].Sequence, 2).ShouldBeEmpty();
        Should.Throw<Refused>(() => reader.Page(7, 2)).Status.ShouldBe(422);
        Should.Throw<Refused>(() => reader.Page(-1, 2)).Status.ShouldBe(422);
    }

    [Fact]
    public void A_book_that_nobody_has_written_is_empty() =>
        new LedgerReader(new(LedgerPath)).Page(0, 10).ShouldBeEmpty();

    private static ChargeRequest Charge(int number) =>
        new($"key-{number}", new Guid(number, 0, 0, new byte[8]), Money.Gbp(100), "tok_visa");

    private async Task<T> WithKeeperAsync<T>(Func<LedgerKeeper, Task<T>> ask)
    {
        using var keeper = new LedgerKeeper(new(LedgerPath), TimeProvider.System);
        return await ask(keeper);
    }

    private IReadOnlyList<LedgerLine> Lines() => new LedgerReader(new(LedgerPath)).Page(0, int.MaxValue);
}
