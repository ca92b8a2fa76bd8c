using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Platform.Messaging;

/// <summary>Spans and metrics of the bus: who called whom, and where.</summary>
public static class MessagingDiagnostics
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Platform.Messaging";

    /// <summary>The tag that says for whom a request is served: the subject of its token.</summary>
    public const string User = "user.id";

    private const string Local = "local";
    private const string Remote = "remote";
    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "messaging.process.duration",
        "s",
        "How long one subscriber took to handle one message."
    );

    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "messaging.events.published",
        "{event}",
        "Events that were published, by type and by the module that did it."
    );

    internal static bool IsSeen => Source.HasListeners() || Duration.Enabled;

    internal static Activity? StartHandling(Work work)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var activity = Source.StartActivity(
            $"{work.Envelope.MessageType} process",
            ActivityKind.Consumer,
            work.Envelope.ParentId
        );
        activity?.SetTag("messaging.system", "platform");
        activity?.SetTag("messaging.message.id", work.Envelope.Id.ToString());
        activity?.SetTag("messaging.destination.name", work.Envelope.MessageType);
        activity?.SetTag("messaging.consumer.group.name", work.Chain.Subscriber);
        activity?.SetTag("messaging.attempt", work.Envelope.Attempts + 1);
        Place(activity, work.Envelope.Source, work.Module.Name);
        return activity;
    }

    /// <summary>A span for several messages, with a link to each of the traces that they come from.</summary>
    internal static Activity? StartHandling(IReadOnlyList<Work> works)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var first = works[0];
        var links = works
            .Select(work => ActivityContext.TryParse(work.Envelope.ParentId, null, true, out var from) ? from : default)
            .Where(from => from != default)
            .Select(from => new ActivityLink(from));
        var activity = Source.StartActivity(
            ActivityKind.Consumer,
            links: links,
            name: $"{first.Envelope.MessageType} process"
        );
        activity?.SetTag("messaging.system", "platform");
        activity?.SetTag("messaging.destination.name", first.Envelope.MessageType);
        activity?.SetTag("messaging.consumer.group.name", first.Chain.Subscriber);
        activity?.SetTag("messaging.batch.message_count", works.Count);
        Place(activity, first.Envelope.Source, first.Module.Name);
        return activity;
    }

    internal static Activity? StartInvoking(HandlerChain chain)
    {
        var activity = Source.HasListeners() ? Source.StartActivity($"{chain.Alias} invoke") : null;
        Place(activity, CallingModule.Current ?? "", chain.Module.Name);
        if (activity?.Parent?.GetTagItem(User) is { } user)
        {
            activity.SetTag(User, user);
        }

        return activity;
    }

    /// <summary>The type of what was thrown, and not its message, which may name a person.</summary>
    internal static void Failed(Activity? activity, Exception thrown) => Failed(activity, thrown.GetType().Name);

    /// <summary>
    /// An event is about to be stored. One that tells of a failure, which by convention has a name that ends in
    /// <c>.failed</c>, is the outcome of the work that publishes it.
    /// </summary>
    internal static void Publishing(string type)
    {
        if (
            Activity.Current is { IsAllDataRequested: true } work
            && work.Source == Source
            && type.EndsWith(".failed", StringComparison.Ordinal)
        )
        {
            Failed(work, type);
        }
    }

    /// <summary>An event has been committed.</summary>
    internal static void Published(string type, string module)
    {
        if (Events.Enabled)
        {
            Events.Add(1, new("messaging.destination.name", type), new("module", module));
        }
    }

    internal static Activity? StartSending(Parcel parcel)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var envelope = parcel.Envelope;
        var activity = Source.StartActivity($"{envelope.MessageType} send", ActivityKind.Producer, envelope.ParentId);
        activity?.SetTag("messaging.system", "platform");
        activity?.SetTag("messaging.message.id", envelope.Id.ToString());
        activity?.SetTag("messaging.destination.name", envelope.MessageType);
        activity?.SetTag("messaging.consumer.group.name", parcel.Subscriber);
        Place(activity, envelope.Source, envelope.Destination, Remote);
        return activity;
    }

    internal static void Sent(Parcel parcel, TimeSpan took, Exception? thrown) =>
        Record(parcel.Envelope.MessageType, parcel.Envelope.Source, parcel.Envelope.Destination, Remote, took, thrown);

    internal static Activity? StartAsking(string alias, string module)
    {
        var activity = Source.HasListeners() ? Source.StartActivity($"{alias} invoke", ActivityKind.Client) : null;
        Place(activity, CallingModule.Current ?? "", module, Remote);
        return activity;
    }

    internal static void Asked(string alias, string module, TimeSpan took, Exception? thrown) =>
        Record(alias, CallingModule.Current ?? "", module, Remote, took, thrown);

    internal static void Handled(Work work, TimeSpan took, Exception? thrown) =>
        Record(work.Envelope.MessageType, work.Envelope.Source, work.Module.Name, Local, took, thrown);

    internal static void Invoked(HandlerChain chain, TimeSpan took, Exception? thrown) =>
        Record(chain.Alias, CallingModule.Current ?? "", chain.Module.Name, Local, took, thrown);

    private static void Failed(Activity? activity, string type) =>
        activity?.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error);

    private static void Record(
        string message,
        string caller,
        string callee,
        string placement,
        TimeSpan took,
        Exception? thrown
    )
    {
        if (Duration.Enabled)
        {
            var tags = new TagList
            {
                { "messaging.destination.name", message },
                { "module.caller", caller },
                { "module.callee", callee },
                { "module.placement", placement },
                { "error.type", thrown?.GetType().Name },
            };
            Duration.Record(took.TotalSeconds, tags);
        }
    }

    private static void Place(Activity? activity, string caller, string callee, string placement = Local)
    {
        activity?.SetTag("module.caller", caller);
        activity?.SetTag("module.callee", callee);
        activity?.SetTag("module.placement", placement);
    }
}
