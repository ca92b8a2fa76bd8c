using System.Security.Cryptography;
using System.Text.Json;
using Platform.Data;

namespace Monolith.Sample;

/// <summary>
/// Who loads the sample: an account for that alone, erased afterwards. It is noted in the data folder until then, so that a
/// load that was cut off goes on as the same one.
/// </summary>
internal sealed record SampleClerk(string Email, string Password)
{
    private const string Note = "sample.json";

    /// <summary>Whether a load has begun that has not ended.</summary>
    public static bool IsAtWork(DataFolder data) => File.Exists(data.File(Note));

    /// <summary>The one who is at work, or a new one.</summary>
    public static SampleClerk In(DataFolder data)
    {
        if (IsAtWork(data))
            return JsonSerializer.Deserialize<SampleClerk>(File.ReadAllBytes(data.File(Note)))!;
        var clerk = new SampleClerk(
            $"sample-{Guid.NewGuid():N}@shop.example",
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(18))
        );
        using var note = PrivateFile.Open(data.File(Note), FileMode.CreateNew, FileShare.None);
        JsonSerializer.Serialize(note, clerk);
        return clerk;
    }

    /// <summary>The work is done.</summary>
    public static void Leave(DataFolder data) => File.Delete(data.File(Note));
}
