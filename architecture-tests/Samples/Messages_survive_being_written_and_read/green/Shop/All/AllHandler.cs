namespace Shop;

public static class AllHandler
{
    public static void Handle(PlaceOrder command) => Console.WriteLine(command);

    public static void Handle(Remind command) => Console.WriteLine(command);

    public static void Handle(CleanUp command) => Console.WriteLine(command);
}
