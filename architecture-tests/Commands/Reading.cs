namespace ArchitectureTests.Commands;

/// <summary>What the commands do about a file that they cannot read: one sentence, and exit code 2.</summary>
internal static class Reading
{
    public static int OrWhy(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (UnreadableException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 2;
        }
    }
}
