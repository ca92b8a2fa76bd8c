using System.Text.Json;
using Shop.Contracts;

namespace Copy;

public static class WrittenHandler
{
    public static void Handle(OrderPlaced placed) => Console.WriteLine(JsonSerializer.Serialize((object)placed));
}
