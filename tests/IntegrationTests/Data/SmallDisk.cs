using System.Diagnostics;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>A file system of 2 MB in memory. Only root may make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallDisk() => Run("mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", folder.Path).ShouldBe(0);

    public string Path => folder.Path;

    public static bool CanBeMade { get; } = Try();

    public void ReadOnly(bool isReadOnly) =>
        Run("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", folder.Path).ShouldBe(0);

    public void Fill()
    {
        using var file = File.Create(System.IO.Path.Combine(Path, "filling"));
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            // Full, which is what was wanted.
        }
    }

    public void MakeRoom() => File.Delete(System.IO.Path.Combine(Path, "filling"));

    public void Dispose()
    {
        Run("umount", folder.Path);
        folder.Dispose();
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;
        using var folder = new TemporaryFolder();
        return Run("mount", "-t", "tmpfs", "tmpfs", folder.Path) == 0 && Run("umount", folder.Path) == 0;
    }

    private static int Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>A fact that needs a disk of its own.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() =>
        Skip =
            TestDatabase.Product != DatabaseProduct.Sqlite ? "It is about SQLite's files."
            : SmallDisk.CanBeMade ? null
            : "Needs to mount a tmpfs: run it as root on Linux.";
}
