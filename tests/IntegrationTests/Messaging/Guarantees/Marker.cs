namespace IntegrationTests.Messaging.Guarantees;

/// <summary>Seen by a process, it shows that the process has looked at everything that was stored before.</summary>
public sealed record Marker(string Text);

public static class MarkerHandler
{
    public static void Handle(Marker marker, Probe probe) => probe.See(marker.Text);
}
