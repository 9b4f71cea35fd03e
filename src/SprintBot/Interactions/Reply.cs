using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;

namespace SprintBot.Interactions;

/// <summary>What a handler answers. The router sends it: private unless said otherwise, and pinging nobody.</summary>
public sealed record Reply
{
    /// <summary>Discord's limit for a message.</summary>
    public const int MaxContentLength = 2000;

    public string? Content { get; init; }

    /// <summary>Whether the content is the bot's own words, and no text of users but names: commands that stand there in code marks are then made clickable.</summary>
    public bool IsOwnWords { get; init; }

    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    /// <summary>Rows of buttons.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];

    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    /// <summary>A form to open; then all else is left out.</summary>
    public Form? Form { get; init; }

    /// <summary>Takes the place of the private message whose button or form this answers; what everybody sees stays.</summary>
    public bool InPlace { get; init; }

    /// <summary>Further messages, sent after this one.</summary>
    public IReadOnlyList<Reply> FollowUps { get; init; } = [];

    /// <summary>Messages after those, each made when its turn comes: what they hold may be large.</summary>
    public IAsyncEnumerable<Reply>? LargeFollowUps { get; init; }

    /// <summary>What it tells its user of: that all was done, if not said otherwise.</summary>
    public InteractionOutcome Outcome { get; init; }

    /// <summary>What to do when it can't be sent, so that its user was told nothing.</summary>
    public Action? WhenUnsent { get; init; }

    /// <summary>A text in the bot's own words.</summary>
    public static Reply Say(string content) => new() { Content = content, IsOwnWords = true };

    public static Reply Open(Form form) => new() { Form = form };
}
