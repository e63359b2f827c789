namespace ImageService.AppHost.Servers;

/// <summary>RabbitMQ: the announcements.</summary>
public static class RabbitMqServer
{
    private const string Setting = "Queue:RabbitMq";
    private const string User = "images";

    // Not the program of that name on the path, which changes the user and writes below /var.
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    // Erlang's own register of names. By itself it would start one for the whole machine, which nobody stops again.
    private const string NameRegister = "epmd -address 127.0.0.1 -port \"$ERL_EPMD_PORT\" & register=$!; ";

    public static ServerKind Kind { get; } = new("rabbitmq", Setting, "rabbitmq-server", () => File.Exists(Program) && ServerProgram.Find("epmd") is not null, Prepare);

    private static ServerStart Prepare(ServerFolder servers)
    {
        var (folder, secret, port) = (servers.For("rabbitmq"), servers.ReadSecret(), LoopbackPort.TakeFree());
        var configuration = Path.Combine(folder, "rabbitmq.conf");
        ServerFolder.WritePrivate(configuration, $"""
            listeners.tcp.1 = 127.0.0.1:{port}
            default_user = {User}
            default_pass = {secret}
            log.console = true
            log.console.level = warning
            log.file = false

            """);
        var plugins = Path.Combine(folder, "plugins");
        File.WriteAllText(plugins, "[].");
        return new ServerStart(
            "rabbitmq",
            folder,
            ["/bin/sh", "-c", $"{NameRegister}{Program} & server=$!; trap 'kill -s TERM $server' TERM; wait $server; wait $server; kill $register; wait $register"],
            new Dictionary<string, string> { [Setting] = $"amqp://{User}:{secret}@127.0.0.1:{port}/" },
            cancelled => LoopbackPort.AnswersAsync(port, cancelled))
        {
            Environment = new Dictionary<string, string>
            {
                ["HOME"] = folder,
                ["RABBITMQ_NODENAME"] = "images@localhost",
                ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "data"),
                ["RABBITMQ_LOG_BASE"] = folder,
                ["RABBITMQ_CONFIG_FILE"] = configuration,
                ["RABBITMQ_ENABLED_PLUGINS_FILE"] = plugins,
                ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
                ["RABBITMQ_DIST_PORT"] = $"{LoopbackPort.TakeFree()}",
                ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
                ["ERL_EPMD_PORT"] = $"{LoopbackPort.TakeFree()}",
                ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            },
        };
    }
}
