using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Shop.Contracts")]

namespace Stock;

internal sealed record Level(int Pieces);
