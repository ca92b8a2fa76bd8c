namespace Users.Data;

/// <summary>The schema of Users.</summary>
public sealed class UsersDbContext(DbContextOptions<UsersDbContext> options) : ModuleDbContext(options)
{
    public DbSet<User> Users => Set<User>();

    public DbSet<KeyPair> KeyPairs => Set<KeyPair>();

    public DbSet<Secret> Secrets => Set<Secret>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Attempts> Attempts => Set<Attempts>();

    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();

    public DbSet<ServiceAccount> ServiceAccounts => Set<ServiceAccount>();

    /// <summary>The account with this id. Refuses with 404 when there is none, with 410 when it has been erased.</summary>
    public async Task<User> ExistingAsync(Guid id, CancellationToken cancel)
    {
        var user =
            await Users.SingleOrDefaultAsync(user => user.Id == id, cancel) ?? throw Refused.NotFound($"user {id}");
        return user.ErasedAt is null ? user : throw new Refused(410, "user-erased", $"User {id} has been erased.");
    }

    /// <summary>Refuses with 409 when another account has this e-mail.</summary>
    public async Task RequireFreeAsync(string email, CancellationToken cancel)
    {
        if (!await IsFreeAsync(email, cancel))
            throw Taken();
    }

    /// <summary>Whether nobody has this e-mail.</summary>
    public async Task<bool> IsFreeAsync(string email, CancellationToken cancel)
    {
        var key = EmailAddress.Key(email);
        return !await Users.AnyAsync(user => user.EmailKey == key, cancel);
    }

    /// <summary>Somebody has it.</summary>
    public static Refused Taken() => Refused.Conflict("email-taken", "Another account has this e-mail.");

    /// <summary>The account of a program. Refuses with 404 when there is none.</summary>
    public async Task<ServiceAccount> ServiceAccountAsync(Guid id, CancellationToken cancel) =>
        await ServiceAccounts.SingleOrDefaultAsync(account => account.Id == id, cancel)
        ?? throw Refused.NotFound($"service account {id}");

    /// <summary>Resets that may be made now: not too old, and the newest of their account.</summary>
    public IQueryable<PasswordReset> GoodResets(DateTimeOffset now) =>
        PasswordResets.Where(reset =>
            reset.ExpiresAt > now
            && !PasswordResets.Any(later => later.UserId == reset.UserId && later.Sequence > reset.Sequence)
        );

    /// <summary>Has a token mailed to somebody whose account staff have opened.</summary>
    public PasswordResetRequested Invite(User user, DateTimeOffset now) =>
        Offer(PasswordReset.For(user.Id, PasswordReset.LifetimeOfInvitation, now), invited: true);

    /// <summary>Has a token mailed to somebody who has forgotten their password.</summary>
    public PasswordResetRequested Remind(User user, DateTimeOffset now) =>
        Offer(PasswordReset.For(user.Id, PasswordReset.Lifetime, now), invited: false);

    private PasswordResetRequested Offer(PasswordReset reset, bool invited)
    {
        PasswordResets.Add(reset);
        return new PasswordResetRequested(reset.UserId, reset.Id, invited);
    }

    /// <summary>What is known of attempts at an account from a place; new when nothing is.</summary>
    public async Task<Attempts> AttemptsAsync(string account, string place, CancellationToken cancel)
    {
        var attempts = await Attempts.FindAsync([account, place], cancel);
        if (attempts is null)
            Attempts.Add(attempts = Data.Attempts.Of(account, place));
        return attempts;
    }

    /// <summary>Removes the sessions that are over, and of an account's the oldest when it has as many as it may have.</summary>
    public async Task MakeRoomForSessionAsync(Guid userId, DateTimeOffset now, CancellationToken cancel)
    {
        await Sessions.Where(session => session.ExpiresAt < now).ExecuteDeleteAsync(cancel);
        var tooMany = await Sessions
            .Where(session => session.UserId == userId)
            .OrderByDescending(session => session.RenewedAt)
            .Skip(Session.MostOfAnAccount - 1)
            .ToListAsync(cancel);
        Sessions.RemoveRange(tooMany);
    }

    /// <summary>
    /// The account has another password, or is gone: whoever is signed in has to do so again, mailed tokens are void, and
    /// what was guessed at the old password is forgotten.
    /// </summary>
    public async Task EndAllAsync(User user, ShopSecret secret, CancellationToken cancel)
    {
        await Sessions.Where(session => session.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await PasswordResets.Where(reset => reset.UserId == user.Id).ExecuteDeleteAsync(cancel);
        var account = Door.AccountOf(secret, user.EmailKey);
        await Attempts.Where(row => row.Account == account).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Refuses with 409 when nobody but <paramref name="leaving"/> is an operator.</summary>
    public async Task RequireAnotherOperatorAsync(User leaving, CancellationToken cancel)
    {
        var staying =
            await Users
                .Where(user => user.IsOperator && user.Id != leaving.Id)
                .OrderBy(user => user.Sequence)
                .FirstOrDefaultAsync(cancel)
            ?? throw Refused.Conflict(
                "last-operator",
                "This is the last operator: give the role to another account first."
            );

        // Who stays is written as well: on a database with several writers, two operators who leave at the same time
        // would otherwise each count on the other.
        Entry(staying).State = EntityState.Modified;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        var user = modelBuilder.Entity<User>();
        user.HasKey(row => row.Sequence);
        user.HasIndex(row => row.Id).IsUnique();
        user.HasIndex(row => row.EmailKey).IsUnique();
        user.HasIndex(row => row.IsOperator);
        user.Property(row => row.Email).HasMaxLength(EmailAddress.MaxLength);
        user.Property(row => row.EmailKey).HasMaxLength(EmailAddress.MaxLength);
        user.Property(row => row.Name).HasMaxLength(PersonName.MaxLength);
        user.Property(row => row.PasswordHash).HasMaxLength(200);
        user.Property(row => row.Roles).HasJsonConversion();

        modelBuilder.Entity<KeyPair>().Property(row => row.Pem).HasMaxLength(1000);
        modelBuilder.Entity<Secret>().Property(row => row.Value).HasMaxLength(100);

        var session = modelBuilder.Entity<Session>();
        session.HasIndex(row => row.UserId);
        session.HasIndex(row => row.ExpiresAt);

        var attempts = modelBuilder.Entity<Attempts>();
        attempts.HasKey(row => new { row.Account, row.Place });
        attempts.HasIndex(row => row.ForgetAt);

        var reset = modelBuilder.Entity<PasswordReset>();
        reset.HasKey(row => row.Sequence);
        reset.HasIndex(row => row.Id).IsUnique();
        reset.HasIndex(row => row.UserId);
        reset.HasIndex(row => row.ExpiresAt);

        var service = modelBuilder.Entity<ServiceAccount>();
        service.HasKey(row => row.Sequence);
        service.HasIndex(row => row.Id).IsUnique();
        service.HasIndex(row => row.Name).IsUnique();
        service.Property(row => row.Name).HasMaxLength(ServiceAccount.LongestName);
        service.Property(row => row.Roles).HasJsonConversion();
        service.Property(row => row.Secrets).HasJsonConversion();
    }
}
