namespace Platform.Mail;

/// <summary>Which mail server, and how to talk to it.</summary>
internal sealed record SmtpSettings
{
    public string? Host { get; init; }

    /// <summary>587, where mail is handed in; 25 is for servers among themselves.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Encrypted from the first mail on (STARTTLS), or not at all.</summary>
    public bool Tls { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>How long one mail may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public int Connections { get; init; } = 4;

    // A record prints its members.
    public override string ToString() => $"{Host}:{Port}";
}
