namespace IntegrationTests.Pages;

/// <summary>A test in a real browser, where there is one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    public BrowserFactAttribute()
    {
        if (Browser is null)
            Skip = "There is no Chromium or Chrome.";
    }

    public static string? Browser { get; } = Places.FirstOrDefault(File.Exists);
}
