namespace Shop.Find;

internal static class Find
{
    public static int Pieces(dynamic level) => level.Pieces; // <= Shop.Find.Find.Pieces(Object): Microsoft.CSharp.RuntimeBinder.Binder.Convert // <= Shop.Find.Find.Pieces(Object): Microsoft.CSharp.RuntimeBinder.Binder.GetMember // <= Shop.Find.Find.Pieces(Object): Microsoft.CSharp.RuntimeBinder.CSharpArgumentInfo // <= Shop.Find.Find.Pieces(Object): Microsoft.CSharp.RuntimeBinder.CSharpArgumentInfo.Create
}
