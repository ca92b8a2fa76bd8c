using Shop.Contracts;

namespace Shop;

public static class RegisterHandler
{
    public static void Handle(Register command) => Console.WriteLine(command.Name + command.Email);
}
