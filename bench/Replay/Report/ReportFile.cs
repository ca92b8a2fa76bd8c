using System.Text.Json;
using System.Text.Json.Serialization;

namespace Replay.Report;

/// <summary>Writes the report as JSON.</summary>
internal static class ReportFile
{
    /// <summary>Stops the run, before it begins, when the report could not be written.</summary>
    public static void EnsureWritable(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            throw new ReplayStopped($"The report cannot be written: {cannot.Message}");
        }
    }

    public static async Task WriteAsync(string path, ReplayReport report)
    {
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, report, ReportJson.Default.ReplayReport);
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(ReplayReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
