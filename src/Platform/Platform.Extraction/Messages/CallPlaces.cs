namespace Platform.Extraction;

/// <summary>
/// What a call carries along while placements are shares: the key that they stick to and the choices made so far, as
/// <c>key;inventory=1;orders=0</c>. Kept as text, as it is in envelopes and headers.
/// </summary>
internal static class CallPlaces
{
    /// <summary>The header between the processes of the shop.</summary>
    public const string Header = "Platform-Placement";

    private const int Longest = 1000;

    /// <summary>The key; null when the call carries none.</summary>
    public static string? KeyIn(string? places)
    {
        if (places is null)
            return null;
        var end = places.IndexOf(';', StringComparison.Ordinal);
        return end < 0 ? places : places[..end];
    }

    /// <summary>What was chosen for a module; null when nothing has been.</summary>
    public static Place? ChoiceIn(string? places, string module)
    {
        if (places is null)
            return null;
        foreach (var part in places.AsSpan().Split(';'))
        {
            var choice = places.AsSpan()[part];
            if (choice.Length == module.Length + 2 && choice.StartsWith(module, StringComparison.OrdinalIgnoreCase))
                return choice[^1] == '1' ? Place.Extracted : Place.InProcess;
        }

        return null;
    }

    /// <summary>With one more choice.</summary>
    public static string With(string places, string module, Place place) =>
        $"{places};{module}={(place == Place.Extracted ? '1' : '0')}";

    /// <summary>What another process sent, if it can be used.</summary>
    public static string? Read(string? header) => header is { Length: > 0 and <= Longest } ? header : null;
}
