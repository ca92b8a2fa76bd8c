namespace Users.Data;

/// <summary>The schema of Users.</summary>
public sealed class UsersDbContext(DbContextOptions<UsersDbContext> options) : ModuleDbContext(options)
{
    public DbSet<User> Users => Set<User>();

    public DbSet<KeyPair> KeyPairs => Set<KeyPair>();

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
        var key = EmailAddress.Key(email);
        if (await Users.AnyAsync(user => user.EmailKey == key, cancel))
            throw Refused.Conflict("email-taken", "Another account has this e-mail.");
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
    }
}
