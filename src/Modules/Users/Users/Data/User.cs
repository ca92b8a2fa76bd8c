namespace Users.Data;

/// <summary>
/// An account. Once erased it has no name, e-mail, password or role left; its id stays, because orders and payments
/// name it.
/// </summary>
public sealed class User : IVersioned
{
    public long Sequence { get; private set; }

    public Guid Id { get; private init; }

    /// <summary>As its owner writes it; null once erased.</summary>
    public string? Email { get; private set; }

    /// <summary>What makes the e-mail unique: it in lower case, or, once erased, something that no e-mail can be.</summary>
    [TextKey]
    public string EmailKey { get; private set; } = "";

    public string? Name { get; private set; }

    /// <summary>Null: nobody can sign in until a password is set.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>Which of its passwords the account has; sessions that were begun with another one are over.</summary>
    public int PasswordNumber { get; private set; }

    public IReadOnlyList<string> Roles { get; private set; } = [];

    /// <summary>What <see cref="Roles"/> says, in a column of its own: the shop must never lose its last operator.</summary>
    public bool IsOperator { get; private set; }

    public DateTimeOffset RegisteredAt { get; private init; }

    public DateTimeOffset? ErasedAt { get; private set; }

    public int Version { get; set; }

    public static User Register(string email, string name, string? passwordHash, string role, DateTimeOffset now)
    {
        var user = new User
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            PasswordHash = passwordHash,
            RegisteredAt = now,
        };
        user.Write(email);
        user.Grant([role]);
        return user;
    }

    public void Write(string email)
    {
        Email = email;
        EmailKey = EmailAddress.Key(email);
    }

    public void SetPassword(string? hash)
    {
        PasswordHash = hash;
        PasswordNumber++;
    }

    /// <summary>Keeps the same password under a hash of more rounds.</summary>
    public void StrengthenPassword(string hash) => PasswordHash = hash;

    public void Rename(string name) => Name = name;

    public void Grant(IReadOnlyList<string> roles)
    {
        Roles = roles;
        IsOperator = roles.Contains(Platform.Contracts.Roles.Operator);
    }

    public void Erase(DateTimeOffset now)
    {
        Email = null;
        EmailKey = $"erased:{Id:N}";
        Name = null;
        SetPassword(null);
        Grant([]);
        ErasedAt = now;
    }
}
