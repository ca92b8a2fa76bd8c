namespace Stock;

public static class Level
{
    public const int Most = 100;
}
