namespace Shop;

public static class AllHandler
{
    public static void Handle(Count command) => Console.WriteLine(command.Id);

    public static void Handle(Twice command) => Console.WriteLine(command.Id);

    public static void Handle(Store command) => Console.WriteLine(command.Id);

    public static void Handle(Send command) => Console.WriteLine(command.Id);

    public static void Handle(Sort command) => Console.WriteLine(command.Id);

    public static void Handle(Refuse command) => Console.WriteLine(command.Pieces);
}
