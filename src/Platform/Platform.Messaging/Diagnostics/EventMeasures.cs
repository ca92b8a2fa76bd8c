using System.Diagnostics.Metrics;
using Platform.Contracts;

namespace Platform.Messaging;

/// <summary>
/// What a module's events are counted as, beside their number, which is counted for each (<c>messaging.events.published</c>).
/// An event counts when it has been committed, once, and costs nothing while nobody reads the metric.
/// </summary>
public sealed class EventMeasures
{
    private readonly Dictionary<Type, Action<object>> _byType = [];
    private readonly Dictionary<string, Counter<long>> _counters = [];
    private readonly Meter _meter;

    internal EventMeasures(Meter meter) => _meter = meter;

    /// <summary>Counts an event, by something about it that has few values.</summary>
    /// <param name="name">The metric, <c>orders.cancelled</c>.</param>
    /// <param name="description">What it counts.</param>
    /// <param name="tag">By what.</param>
    /// <param name="value">The tag's value: never an id or a text that somebody wrote.</param>
    public EventMeasures Count<TEvent>(string name, string description, string tag, Func<TEvent, string> value)
        where TEvent : IEvent
    {
        var counter = Counter(name, description);
        return On<TEvent>(told => counter.Add(1, new KeyValuePair<string, object?>(tag, value(told))), counter);
    }

    /// <summary>Adds up an amount of money that an event tells of, in minor units, by currency.</summary>
    /// <param name="name">The metric, <c>orders.revenue</c>.</param>
    /// <param name="description">What it adds up.</param>
    /// <param name="amount">The amount; never below zero.</param>
    public EventMeasures Sum<TEvent>(string name, string description, Func<TEvent, Money> amount)
        where TEvent : IEvent
    {
        var counter = Counter(name, description);
        return On<TEvent>(
            told =>
            {
                var money = amount(told);
                counter.Add(money.Amount, new KeyValuePair<string, object?>("currency", money.Currency));
            },
            counter
        );
    }

    internal void Published(IEvent told)
    {
        if (_byType.TryGetValue(told.GetType(), out var count))
        {
            count(told);
        }
    }

    private Counter<long> Counter(string name, string description) =>
        _counters.TryGetValue(name, out var known)
            ? known
            : _counters[name] = _meter.CreateCounter<long>(name, null, description);

    private EventMeasures On<TEvent>(Action<TEvent> count, Counter<long> counter)
    {
        _byType[typeof(TEvent)] =
            _byType.GetValueOrDefault(typeof(TEvent))
            + (
                told =>
                {
                    if (counter.Enabled)
                    {
                        count((TEvent)told);
                    }
                }
            );
        return this;
    }
}
