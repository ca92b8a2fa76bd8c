using Microsoft.EntityFrameworkCore;
using Platform.Data;

namespace DesignTime;

/// <summary>
/// Migrations are written with a model that no product has bent: SQLite does the work, without its conversions (a time
/// is a time here, not a text), so that what is written holds for all.
/// </summary>
internal sealed class NeutralProvider() : SqliteProvider(Path.GetTempPath())
{
    public override void Configure(ModelConfigurationBuilder conventions) { }
}
