namespace SprintBot.Sandbox;

/// <summary>All that the sandbox knows. One lock guards it: a look-alike must be right, not fast.</summary>
internal sealed class World
{
    private readonly Lock gate = new();

    public World(SandboxOptions options, OpenapiCheck openapi)
    {
        Options = options;
        Openapi = openapi;
        Snowflakes = new Snowflakes(options.TimeProvider);
        ApplicationId = Snowflakes.Next();
        Bot = new SandboxUser(this, options.BotName, null, isBot: true);
        Owner = new SandboxUser(this, "owner", "The owner", isBot: false);
        Users.Add(Bot.Id, Bot);
        Users.Add(Owner.Id, Owner);
        Gateway = new GatewayHub(this);
        Messages = new MessageBook(this);
        Attachments = new AttachmentStore(this);
        Commands = new CommandBook(this);
        Interactions = new InteractionBook(this);
        Limits = new RateLimits(options.Timers, options.TimeProvider, options.GlobalRequestsPerSecond);
        Faults = new SandboxFaults(this);
    }

    public SandboxOptions Options { get; }

    public OpenapiCheck Openapi { get; }

    public Snowflakes Snowflakes { get; }

    public ulong ApplicationId { get; }

    public SandboxUser Bot { get; }

    public SandboxUser Owner { get; }

    public GatewayHub Gateway { get; }

    public MessageBook Messages { get; }

    public AttachmentStore Attachments { get; }

    public CommandBook Commands { get; }

    public InteractionBook Interactions { get; }

    public RateLimits Limits { get; }

    public SandboxFaults Faults { get; }

    public Dictionary<ulong, SandboxUser> Users { get; } = [];

    public Dictionary<ulong, SandboxGuild> Guilds { get; } = [];

    public Dictionary<ulong, SandboxChannel> Channels { get; } = [];

    public List<SandboxPing> Pings { get; } = [];

    public List<SandboxRequest> Log { get; } = [];

    public List<SandboxViolation> Violations { get; } = [];

    public string ApiHost { get; set; } = "";

    public string CdnHost { get; set; } = "";

    public DateTimeOffset Now => Options.TimeProvider.GetUtcNow();

    public IEnumerable<SandboxGuild> GuildsOfBot => Guilds.Values.Where(guild => guild.HasBot);

    public T Read<T>(Func<T> read)
    {
        lock (gate) return read();
    }

    public T Write<T>(Func<T> write)
    {
        lock (gate) return write();
    }

    public void Write(Action write)
    {
        lock (gate) write();
    }

    public SandboxChannel DirectChannelOf(SandboxUser user)
    {
        var known = Channels.Values.FirstOrDefault(channel => channel.Recipient == user);
        if (known is not null) return known;
        var opened = new SandboxChannel(this, null, user.Username, 0, user);
        Channels.Add(opened.Id, opened);
        return opened;
    }

    public void Violate(string method, string route, string where, string what) => Violations.Add(new SandboxViolation(method, route, where, what));
}
