namespace Shop;

internal sealed class Mail
{
    public Task SendAsync(string text) => Task.CompletedTask;

    private void Begin() => _ = SendAsync("begin"); // <= Shop.Mail.Begin(): drops the task of Shop.Mail.SendAsync(String)

    private void Conditionally(Mail? other) => other?.SendAsync("if there is one"); // <= Shop.Mail.Conditionally(Mail): drops the task of Shop.Mail.SendAsync(String)

    private void Continue() => SendAsync("first").ContinueWith(_ => { }); // <= Shop.Mail.Continue(): drops the task of System.Threading.Tasks.Task.ContinueWith

    private async void Void() => await SendAsync("void"); // <= Shop.Mail.Void(): is async and returns no task

    private void Lambda(List<string> texts) => texts.ForEach(async text => await SendAsync(text)); // <= Shop.Mail.Lambda(List<String>): is async and returns no task

    private Action Delegate() => () => SendAsync("later"); // <= Shop.Mail.Delegate(): drops the task of Shop.Mail.SendAsync(String)
}
