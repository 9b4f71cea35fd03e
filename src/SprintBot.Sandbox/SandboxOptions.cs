namespace SprintBot.Sandbox;

/// <summary>How a sandbox differs from the default: a bot's token, the clock, and the limits that a test wants shorter.</summary>
public sealed record SandboxOptions
{
    public string Token { get; init; } = "sandbox.made-up.token-of-no-bot";

    public string BotName { get; init; } = "SprintBot";

    /// <summary>The port of the API; 0 takes a free one. Attachments always have a free port of their own.</summary>
    public int Port { get; init; }

    /// <summary>The wall clock: ids, timestamps, the life of interaction tokens and of attachment links.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What deadlines, heartbeats and rate limits run by. Apart from the wall clock, so that a test may jump a week ahead.</summary>
    public TimeProvider Timers { get; init; } = TimeProvider.System;

    /// <summary>Discord's openapi.json; null looks for it in the shared folder beside the repository, empty checks nothing.</summary>
    public string? Openapi { get; init; }

    public TimeSpan InteractionDeadline { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan InteractionTokenLifetime { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan AttachmentLinkLifetime { get; init; } = TimeSpan.FromHours(24);

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(41.25);

    /// <summary>One IDENTIFY fits in this time; a second is answered with op 9.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a session without a connection can be resumed.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(3);

    public int GlobalRequestsPerSecond { get; init; } = 50;

    /// <summary>The switches of the developer portal for privileged intents.</summary>
    public bool PresentMessageContentIntent { get; init; }

    public bool PresentMembersIntent { get; init; }

    public bool PresentPresencesIntent { get; init; }
}
