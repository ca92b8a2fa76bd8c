namespace IntegrationTests.Messaging.Surface;

/// <summary>Something that a handler sends on, for a test to see.</summary>
public sealed record Heard(string Text);

public static class HeardHandler
{
    public static void Handle(Heard heard, Probe probe) => probe.See(heard.Text);
}
