using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace IcsDirectory.Tests.Mail;

/// <summary>An SMTP server in this process. It keeps what it takes, and answers as it is told.</summary>
internal sealed class Relay : IDisposable
{
    public const string User = "directory";
    public const string Password = "one-relay-password";
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<Taken> _taken = [];
    private readonly Task _running;

    /// <param name="asksForPassword">Whether it takes mail only from <see cref="User"/>, over whatever connection.</param>
    /// <param name="certificate">Offers STARTTLS; none does not.</param>
    public Relay(bool asksForPassword = false, X509Certificate2? certificate = null)
    {
        Port = FreePort();
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AllowUnsecureAuthentication().AuthenticationRequired(asksForPassword);
            if (certificate is not null)
            {
                endpoint.Certificate(certificate);
            }
        }).Build();
        var services = new ServiceProvider();
        services.Add((IMessageStore)new Store(this));
        services.Add((IUserAuthenticator)new Door(this));
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_end.Token);
    }

    /// <param name="Text">Headers and body, as they came over the wire.</param>
    public sealed record Taken(string Text, bool IsSecure, string SentBy);

    public int Port { get; }

    /// <summary>What it answers to a whole mail; only what is answered with OK is taken.</summary>
    public SmtpReplyCode Answer { get; set; } = SmtpReplyCode.Ok;

    /// <summary>Mails that came whole, whatever was answered.</summary>
    public int Tries { get; private set; }

    /// <summary>Passwords that were shown to it.</summary>
    public ConcurrentQueue<string> Passwords { get; } = [];

    public IReadOnlyCollection<Taken> Mails => _taken;

    public void Dispose()
    {
        _end.Cancel();
        _running.Wait(TimeSpan.FromSeconds(10));
        _end.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Store(Relay relay) : MessageStore
    {
        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            relay.Tries++;
            if (relay.Answer == SmtpReplyCode.Ok)
            {
                relay._taken.Enqueue(new(Encoding.UTF8.GetString(buffer.ToArray()), context.Pipe.IsSecure, context.Authentication.User ?? ""));
            }

            return Task.FromResult(new SmtpResponse(relay.Answer, "as it was told"));
        }
    }

    private sealed class Door(Relay relay) : IUserAuthenticator
    {
        public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken)
        {
            relay.Passwords.Enqueue(password);
            return Task.FromResult((user, password) == (User, Password));
        }
    }
}
