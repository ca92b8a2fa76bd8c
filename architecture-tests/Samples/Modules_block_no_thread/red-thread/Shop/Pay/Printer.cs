namespace Shop;

/// <summary>Has a thread, and lets others wait on theirs too.</summary>
internal sealed class Printer
{
    public Printer() => new Thread(Work).Start();

    public void Hurry() => Pause();

    private void Work() => Pause();

    private void Pause() => Thread.Sleep(1); // <= Shop.Printer.Pause(): System.Threading.Thread.Sleep
}
