namespace ArchitectureTests.Code;

/// <summary>A line of a source file. Line 0: the file as a whole.</summary>
internal sealed record Place(string File, int Line)
{
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}";
}
