namespace Stock;

public sealed class Level
{
    public static int OfAll() => 0;
}

public sealed class NoteAttribute : Attribute;
