using System.Text.Json.Serialization;

namespace Shop;

public sealed record Twice(int Id, [property: JsonPropertyName("id")] int Other); // <= Shop.Twice: cannot be written as JSON: The JSON property name for 'Shop.Twice.id' collides with another property

public sealed record Count(Guid Id, Report Report); // <= Shop.Count: cannot be read from its JSON: Deserialization of types without a parameterless constructor, a singular parameterized constructor, or a parameterized constructor annotated with 'JsonConstructorAttribute' is not supported

public sealed class Report
{
    private Report() { }

    public static Report Empty { get; } = new();
}

public sealed record Store(Guid Id, object Thing); // <= Shop.Store: cannot be made: there is no specimen of Object

public sealed record Send(Guid Id, Func<int> Number); // <= Shop.Send: cannot be made: there is no specimen of Func`1

public sealed record Sort(Guid Id) // <= Shop.Sort: cannot be written as JSON: Not yet
{
    public string Order => Id == Guid.Empty ? "" : throw new InvalidOperationException("Not yet.");
}

public sealed record Refuse(int Pieces) // <= Shop.Refuse: cannot be read from its JSON: Never
{
    public int Pieces { get; } = Pieces < 0 ? Pieces : throw new ArgumentException("Never.");
}
