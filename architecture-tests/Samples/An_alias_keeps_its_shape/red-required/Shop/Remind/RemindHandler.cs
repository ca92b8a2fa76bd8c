namespace Shop;

/// <summary>Is stored, though nobody else can see it.</summary>
public sealed record Remind(Guid OrderId, int Attempt) : TimeoutMessage(TimeSpan.FromHours(1)); // <= shop.remind: `attempt` is new and required

public static class RemindHandler
{
    public static void Handle(Remind reminder) => Console.WriteLine(reminder.OrderId);
}
