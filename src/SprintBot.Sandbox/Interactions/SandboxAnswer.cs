namespace SprintBot.Sandbox;

/// <summary>What came back to whoever ran a command, clicked or sent a form. It shows the message as it stands now.</summary>
public sealed class SandboxAnswer
{
    private readonly World world;
    private readonly SandboxInteraction interaction;

    internal SandboxAnswer(World world, SandboxInteraction interaction)
    {
        this.world = world;
        this.interaction = interaction;
    }

    /// <summary>False is "The application did not respond".</summary>
    public bool Responded => world.Read(() => interaction.Callback is not null);

    public bool Deferred => interaction.Deferred;

    /// <summary>The answer's message; after a click that edits, the message that was clicked in. Null for a form.</summary>
    public SandboxMessage? Message => world.Read(() => interaction.Original);

    public string Content => Message?.Content ?? "";

    /// <summary>All text of the message: content, components, embeds.</summary>
    public string Text => Message?.Text ?? "";

    public IReadOnlyList<SandboxEmbed> Embeds => Message?.Embeds ?? [];

    public bool IsEphemeral => Message?.IsEphemeral ?? false;

    public bool IsDeleted => Message?.IsDeleted ?? false;

    public SandboxModal? Modal => world.Read(() => interaction.Modal is { } modal ? new SandboxModal(interaction, modal) : null);

    public IReadOnlyList<SandboxComponent> Components => Message?.Components ?? [];

    /// <summary>The labels of the buttons.</summary>
    public IReadOnlyList<string> Buttons => [.. (Message?.Buttons ?? []).Select(button => button.Label ?? button.CustomId ?? "")];

    public IReadOnlyList<SandboxAttachment> Attachments => Message?.Attachments ?? [];

    public IReadOnlyList<SandboxMessage> FollowUps => world.Read(() => interaction.FollowUps.Where(message => !message.Deleted).ToArray());

    /// <summary>From the moment the dispatch left for the bot until its callback had come in, in real time.</summary>
    public TimeSpan? TimeToCallback => interaction.TimeToCallback;

    public ulong InteractionId => interaction.Id;

    /// <summary>Waits until a deferred answer has its content (or is deleted); returns at once otherwise.</summary>
    public async Task<SandboxAnswer> WaitForFinalAsync(CancellationToken ct = default)
    {
        if (Deferred) await interaction.Final.WaitAsync(ct);
        return this;
    }

    internal SandboxInteraction Interaction => interaction;

    internal IReadOnlyList<SandboxChoice> Choices => interaction.Choices;

    public override string ToString() => !Responded ? "The application did not respond" : Modal is { } modal ? $"form: {modal.Title}" : Text;
}
