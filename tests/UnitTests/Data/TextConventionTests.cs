using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Data;

namespace UnitTests.Data;

public sealed class TextConventionTests
{
    [Fact]
    public void A_text_that_does_not_say_how_long_it_may_be_stops_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("shop-");
        try
        {
            using var database = new ModuleDatabase<NotesDbContext>(
                new SqliteProvider(folder.FullName),
                NullLoggerFactory.Instance
            );
            Should
                .Throw<InvalidOperationException>(database.CreateReader)
                .Message.ShouldStartWith("Note.Text does not say");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal sealed class NotesDbContext(DbContextOptions<NotesDbContext> options) : ModuleDbContext(options)
    {
        public DbSet<Note> Notes => Set<Note>();
    }

    internal sealed class Note
    {
        public Guid Id { get; set; }

        [MaxLength(20)]
        public required string Title { get; set; }
        public required string Text { get; set; }
    }
}
