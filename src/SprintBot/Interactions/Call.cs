using SprintBot.Discord.Model;
using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>What every interaction has in common: who did it, where, and as what.</summary>
public abstract class Call
{
    /// <summary>What Discord lets a bot send in one file when the interaction does not say.</summary>
    private const long UsualFileLimit = 10L * 1024 * 1024;

    private static readonly Phrase InServersOnly = new("interactions.in-servers-only", "That works in a server only.");
    private static readonly Phrase UseItThere = new("interactions.use-it-there", "Use it in the channel of your sprint.");

    private readonly IReadOnlyDictionary<string, string>? answers;

    protected Call(Interaction interaction, IReadOnlyDictionary<string, string>? answers, Wording? words)
    {
        Interaction = interaction;
        this.answers = answers;
        Words = words ?? Wording.For(interaction.Locale);
        var user = interaction.Member?.User ?? interaction.User ?? throw new InvalidDataException("An interaction without a user.");
        User = user;
        Channel = interaction.ChannelId ?? interaction.Channel?.Id ?? throw new InvalidDataException("An interaction without a channel.");
        Resolved = new ResolvedNames(interaction.Data?.Resolved);
    }

    public Interaction Interaction { get; }

    /// <summary>The interaction's id: also the id of what it makes.</summary>
    public Snowflake Id => Interaction.Id;

    /// <summary>Whether it happened in direct messages, where there is no server.</summary>
    public bool IsDirect => Interaction.GuildId is null;

    /// <exception cref="UserError">It happened in direct messages.</exception>
    public Snowflake Guild => Interaction.GuildId ?? throw NotHere();

    public Snowflake Channel { get; }
    public User User { get; }

    /// <summary>Whether nobody can see the name of somebody who is here or was sent along.</summary>
    public bool IsNameHidden(Snowflake user) => user == User.Id ? ResolvedNames.IsHidden(User, Interaction.Member) : Resolved.IsHidden(user);

    /// <summary>The name that the server's people see.</summary>
    public string UserName => ResolvedNames.Of(User, Interaction.Member);

    /// <summary>May manage events here, which is what makes an organiser.</summary>
    public bool IsOrganiser => (Interaction.Member?.Permissions ?? Permissions.None) is var has
        && (has.HasFlag(Permissions.Administrator) || has.HasFlag(Permissions.ManageEvents));

    /// <summary>Bytes that each file of the answer may have.</summary>
    public long FileLimit => Interaction.AttachmentSizeLimit ?? UsualFileLimit;

    public ResolvedNames Resolved { get; }

    /// <summary>The language of whoever did it; in answers to a command, button or form for messages, with commands to be clicked. For forms and files there is <see cref="Wording.InPlainText"/>.</summary>
    public Wording Words { get; }

    /// <summary>What to say to who uses in direct messages what belongs to a server.</summary>
    public static UserError NotHere() => new(InServersOnly, UseItThere);

    /// <summary>An answer in that language.</summary>
    public Reply Say(Said said) => Reply.Say(Words.Of(said));

    /// <summary>What the user typed, by option or field, to give back when it can't be saved.</summary>
    public abstract IEnumerable<(string Name, string Text)> Typed { get; }

    /// <summary>What the user chose when a <see cref="Question"/> of that key was asked; null before that.</summary>
    public string? Answer(string key) => answers?.GetValueOrDefault(key);
}
