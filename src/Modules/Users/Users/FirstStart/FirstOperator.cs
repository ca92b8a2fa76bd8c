using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Users;

/// <summary>
/// Makes the account of the first operator: from configuration, or, in Development, with a password that is shown once.
/// Elsewhere the shop starts without one, and says how to get one.
/// </summary>
internal sealed class FirstOperator(
    IMessageBus bus,
    Passwords passwords,
    IConfiguration configuration,
    IHostEnvironment environment,
    DataFolder data,
    ILogger<FirstOperator> log
)
{
    private const string DefaultEmail = "operator@shop.example";

    public async Task AppointAsync(CancellationToken cancel)
    {
        var email = EmailAddress.Parse(configuration["Users:Operator:Email"] ?? DefaultEmail);
        if (email is null)
            throw new StartRefusedException($"Users:Operator:Email {EmailAddress.Rule}.");

        if (configuration["Users:Operator:Password"] is { Length: > 0 } password)
            await AppointAsync(email, password, cancel);
        else if (environment.IsDevelopment())
            await AppointForDevelopmentAsync(email, cancel);
        else
            log.LogWarning(
                "There is no operator. Set Users:Operator:Email and Users:Operator:Password (environment "
                    + "Users__Operator__Email, Users__Operator__Password) and start again: the account is then made."
            );
    }

    private async Task AppointAsync(string email, string password, CancellationToken cancel)
    {
        if (!Passwords.IsAcceptable(password))
            log.LogWarning("Users:Operator:Password {Rule}; it is taken as it is.", Passwords.Rule);
        if (await AppointedAsync(email, password, null, cancel))
            log.LogInformation("The account of the first operator has been made.");
    }

    private async Task AppointForDevelopmentAsync(string email, CancellationToken cancel)
    {
        var password = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        var file = OperatorFile.In(data, email, password);
        if (!await AppointedAsync(email, password, file, cancel))
            return;

        // To the console and not to the log: logs are kept and sent elsewhere.
        await Console.Out.WriteLineAsync(
            $"""

              The first operator of this shop (shown once; also in {file.Path})
                e-mail    {email}
                password  {password}

            """
        );
    }

    private async Task<bool> AppointedAsync(string email, string password, OperatorFile? file, CancellationToken cancel)
    {
        var command = new AppointOperator(email, await passwords.HashAsync(password, cancel), file);
        try
        {
            return await bus.InvokeAsync<bool>(command, cancel);
        }
        catch (Refused taken)
        {
            throw new StartRefusedException($"Users:Operator:Email cannot be the first operator's. {taken.Message}");
        }
    }
}
