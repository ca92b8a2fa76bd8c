using System.Collections.Concurrent;
using Notifications.Data;

namespace Notifications;

/// <summary>Writes the mails of a round and sends them, several at a time.</summary>
internal sealed class Sending(IMailTransport transport, LetterTemplates templates, TimeProvider time)
{
    // A round that lasts keeps those that are due after it waiting, and knows addresses that may be erased meanwhile.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public async Task<RoundReport> SendAsync(IReadOnlyList<Delivery> due, Facts facts, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + Longest;
        var waiting = new ConcurrentQueue<Delivery>(due);
        var verdicts = new ConcurrentQueue<Verdict>();
        var conversations = Math.Min(transport.Conversations, due.Count);
        await Task.WhenAll(Enumerable.Range(0, conversations).Select(_ => ConverseAsync()));
        return new RoundReport(
            [.. verdicts],
            IsMore: !waiting.IsEmpty || due.Count == transport.Batch,
            InVain: verdicts.Any(verdict => verdict.Outcome == Verdict.Unreachable)
        );

        async Task ConverseAsync()
        {
            using var conversation = transport.Open();
            while (time.GetUtcNow() < until && waiting.TryDequeue(out var delivery))
            {
                var verdict = await SendAsync(delivery, facts, conversation, cancel);
                verdicts.Enqueue(verdict);
                if (verdict.Outcome == Verdict.Unreachable)
                    return;
            }
        }
    }

    private async Task<Verdict> SendAsync(
        Delivery delivery,
        Facts facts,
        IMailConversation conversation,
        CancellationToken cancel
    )
    {
        if (!facts.Recipients.TryGetValue(delivery.UserId, out var person))
            return new Verdict(delivery.Id, Verdict.Suppressed, null, null);
        if (Mailbox.Of(person.Email, person.Name) is not { } mailbox)
            return new Verdict(delivery.Id, Verdict.Refused, null, "No mail can be sent to such an address.");
        if (delivery.Kind.SetsPassword() && !facts.Links.ContainsKey(delivery.About))
            return new Verdict(delivery.Id, Verdict.Suppressed, null, null);
        if (LetterFacts.Of(delivery, person, facts) is not { } told)
            return new Verdict(delivery.Id, Verdict.Failed, null, "Orders does not know what it tells of.");

        var letter = templates.Fill(delivery.Kind, told);
        using var span = MailSpans.Start(delivery);
        var mail = new OutgoingMail(delivery.Key, delivery.Day, mailbox, letter.Subject, letter.Text, letter.Html);
        var verdict = Verdict.On(delivery, await conversation.SendAsync(mail, cancel), person.Email);
        span?.End(verdict);
        return verdict;
    }
}
