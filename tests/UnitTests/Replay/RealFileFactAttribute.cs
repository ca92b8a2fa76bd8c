namespace UnitTests.Replaying;

/// <summary>A test on the real files, which stand beside the repository and not in it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealFileFactAttribute : FactAttribute
{
    public RealFileFactAttribute()
    {
        if (RealFiles.Folder is null)
        {
            Skip = "shared/data/online-retail is not beside this repository.";
        }
    }
}
