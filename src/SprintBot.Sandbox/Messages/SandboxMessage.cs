using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>A message as it stands now: an edit changes what these members return.</summary>
public sealed class SandboxMessage
{
    private readonly World world;

    internal SandboxMessage(World world, SandboxChannel channel, SandboxUser author, MessageState state, SandboxUser? onlyFor)
    {
        this.world = world;
        Id = world.Snowflakes.Next();
        CreatedAt = world.Now;
        Channel = channel;
        Author = author;
        OnlyFor = onlyFor;
        State = state;
    }

    public ulong Id { get; }

    public SandboxChannel Channel { get; }

    public SandboxUser Author { get; }

    public DateTimeOffset CreatedAt { get; }

    public string Content => world.Read(() => State.Content);

    public bool IsEphemeral => OnlyFor is not null;

    /// <summary>"The application is thinking…"</summary>
    public bool IsLoading => world.Read(() => State.Flags.HasFlag(MessageFlags.Loading));

    public bool IsDeleted => world.Read(() => Deleted);

    public IReadOnlyList<SandboxEmbed> Embeds => world.Read(() => State.Embeds.Select(SandboxEmbed.Of).ToArray());

    public IReadOnlyList<SandboxAttachment> Attachments =>
        world.Read(() => State.Files.Select(world.Attachments.ToAttachment).ToArray());

    /// <summary>Buttons and select menus in the order in which one sees them.</summary>
    public IReadOnlyList<SandboxComponent> Components =>
        world.Read(() => ComponentTree.Flatten(State.Components).Select(SandboxComponent.Of).OfType<SandboxComponent>().ToArray());

    public IReadOnlyList<SandboxComponent> Buttons => [.. Components.Where(component => component.IsButton)];

    /// <summary>All that can be read in the message: content, texts of components, embeds; commands by their names in the reader's language, where one only reads it.</summary>
    public string Text => world.Read(() => CommandPills.Shown(
        world, string.Join('\n', TextParts().Where(part => !string.IsNullOrEmpty(part))), Channel.Guild?.Id, (OnlyFor ?? Channel.Recipient)?.Locale));

    /// <summary>The thread that was started from it; null when there is none.</summary>
    public SandboxThread? Thread { get; internal set; }

    public SandboxMessage? ReplyTo => world.Read(() => State.ReplyTo);

    internal SandboxUser? OnlyFor { get; }

    internal MessageState State { get; set; }

    internal bool Deleted { get; set; }

    internal SandboxInteraction? Interaction { get; init; }

    private IEnumerable<string?> TextParts()
    {
        yield return State.Content;
        foreach (var part in ComponentTree.Flatten(State.Components).Where(part => part.Number("type") == 10)) yield return part.Text("content");
        foreach (var embed in State.Embeds.Select(SandboxEmbed.Of))
        {
            yield return embed.Title;
            yield return embed.Description;
            foreach (var field in embed.Fields) yield return $"{field.Name}\n{field.Value}";
            yield return embed.Footer;
        }
    }

    /// <param name="withContent">False where the bot lacks the message content intent.</param>
    internal JsonObject ToWire(bool withContent = true)
    {
        var wire = new JsonObject
        {
            ["type"] = State.Type,
            ["content"] = withContent ? State.Content : "",
            ["mentions"] = State.Mentions.Select(user => (JsonNode?)user.ToWire()).ToJsonArray(),
            ["mention_roles"] = State.MentionedRoles.Select(role => (JsonNode?)role.Id.Text()).ToJsonArray(),
            ["mention_everyone"] = State.MentionsEveryone,
            ["attachments"] = withContent
                ? State.ShownFiles.Select(file => (JsonNode?)file.ToWire(world.Attachments.UrlOf(file))).ToJsonArray()
                : [],
            ["embeds"] = withContent ? State.Embeds.Select(JsonNode? (embed) => ResolveEmbed(embed)).ToJsonArray() : [],
            ["timestamp"] = CreatedAt.Text(),
            ["edited_timestamp"] = State.EditedAt?.Text(),
            ["flags"] = (int)State.Flags,
            ["components"] = withContent ? State.Components.Select(component => component?.DeepClone()).ToJsonArray() : [],
            ["id"] = Id.Text(),
            ["channel_id"] = Channel.Id.Text(),
            ["author"] = Author.ToWire(),
            ["pinned"] = false,
            ["tts"] = false,
        };
        if (State.Nonce is not null) wire["nonce"] = State.Nonce.DeepClone();
        AddOrigin(wire);
        return wire;
    }

    private void AddOrigin(JsonObject wire)
    {
        if (Interaction is not null)
        {
            wire["webhook_id"] = world.ApplicationId.Text();
            wire["application_id"] = world.ApplicationId.Text();
            wire["interaction_metadata"] = Interaction.ToMetadata(this);
            if (Interaction.ToLegacyMetadata() is { } legacy) wire["interaction"] = legacy;
        }

        if (State.ReplyTo is not { } replied) return;
        wire["message_reference"] = new JsonObject
        {
            ["type"] = 0,
            ["channel_id"] = replied.Channel.Id.Text(),
            ["message_id"] = replied.Id.Text(),
        };
        if (replied.Channel.Guild is { } guild) wire["message_reference"]!["guild_id"] = guild.Id.Text();
        wire["referenced_message"] = replied.Deleted ? null : replied.ToReferencedWire();
    }

    private JsonObject ToReferencedWire()
    {
        var wire = ToWire();
        wire.Remove("referenced_message");
        return wire;
    }

    private JsonObject ResolveEmbed(JsonObject embed)
    {
        var wire = (JsonObject)embed.DeepClone();
        foreach (var place in new[] { "image", "thumbnail" })
        {
            if (wire.At(place) is not JsonObject picture || State.FileOf(picture.Text("url")) is not { } file) continue;
            var url = world.Attachments.UrlOf(file);
            picture["url"] = url;
            picture["proxy_url"] = url;
            if (file.Width is null) continue;
            picture["width"] = file.Width;
            picture["height"] = file.Height;
        }

        return wire;
    }
}
