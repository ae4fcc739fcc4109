using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Mail;

public static class MailServices
{
    /// <summary>The outbox and what empties it.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Outbox>();
        services.AddSingleton<IMailSender>(sp => sp.GetRequiredService<IOptions<MailOptions>>().Value.Host is null
            ? ActivatorUtilities.CreateInstance<PickupFolder>(sp) : ActivatorUtilities.CreateInstance<SmtpRelay>(sp));
        services.AddSingleton<SendDueMail>();
        services.AddHostedService<MailWorker>();
        return services;
    }
}
