using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Writes, edits and deletes messages, and notes whom each would ping.</summary>
internal sealed class MessageBook(World world)
{
    private readonly Dictionary<ulong, SandboxMessage> all = [];

    public SandboxMessage Post(SandboxUser user, SandboxChannel channel, string text, IEnumerable<SandboxFile> files, SandboxMessage? replyTo)
    {
        var permissions = channel.PermissionsOf(user);
        var list = files.ToArray();
        if (!permissions.HasFlag(SandboxPermissions.SendMessages)) throw new ClientRefusal($"{user} may not write in {channel.Name}.");
        if (text.Length > 2000) throw new ClientRefusal("The message is longer than 2,000 characters.");
        if (text.Trim().Length == 0 && list.Length == 0) throw new ClientRefusal("The message is empty.");
        if (list.Length > 10 || list.Any(file => file.Bytes.Length > RestRequest.FileLimit)) throw new ClientRefusal("Your files are too powerful.");
        var body = new JsonObject { ["content"] = text };
        var numbered = list.Index().ToDictionary(file => file.Index, file => file.Item);
        var state = StateOf(body, numbered, channel, new MessageState { Type = replyTo is null ? 0 : 19, ReplyTo = replyTo }, ephemeral: false);
        return Keep(new SandboxMessage(world, channel, user, state, null), body);
    }

    /// <summary>Starts a thread from a message that has none.</summary>
    public SandboxThread StartThread(SandboxMessage message, SandboxUser owner, string name)
    {
        var thread = message.Thread = new SandboxThread(world, message, owner, name);
        world.Channels.Add(thread.Id, thread.Channel);
        world.Gateway.Dispatch("THREAD_CREATE", thread.ToWire(), Intents.Guilds);
        return thread;
    }

    public SandboxMessage Send(RestRequest request, SandboxChannel channel)
    {
        var body = request.Body;
        var flags = FlagsOf(body);
        MessageRules.Check(body, "", flags, request.Files, []);
        if (Repeated(body, channel) is { } earlier) return earlier;
        var replyTo = ReplyOf(body, channel);
        var start = new MessageState { Flags = flags, Type = replyTo is null ? 0 : 19, ReplyTo = replyTo, Nonce = body.At("nonce")?.DeepClone() };
        var state = StateOf(body, request.Files, channel, start, ephemeral: false);
        if (MessageRules.IsEmpty(state)) throw RefusedRequest.EmptyMessage();
        return Keep(new SandboxMessage(world, channel, world.Bot, state, null), body);
    }

    /// <summary>The answer to an interaction or a follow-up to it.</summary>
    public SandboxMessage Answer(SandboxInteraction interaction, JsonNode? data, string path, IReadOnlyDictionary<int, SandboxFile> files, bool ephemeral)
    {
        var flags = FlagsOf(data) | (ephemeral ? MessageFlags.Ephemeral : MessageFlags.None);
        MessageRules.Check(data, path, flags, files, []);
        var start = new MessageState { Flags = flags, Type = interaction.AnswerType, ReplyTo = interaction.Source };
        var state = StateOf(data, files, interaction.Channel, start, ephemeral);
        if (MessageRules.IsEmpty(state)) throw RefusedRequest.EmptyMessage();
        return Keep(NewAnswer(interaction, state, ephemeral), data);
    }

    /// <summary>The empty message of a deferred answer: "thinking…".</summary>
    public SandboxMessage Defer(SandboxInteraction interaction, bool ephemeral)
    {
        var flags = MessageFlags.Loading | (ephemeral ? MessageFlags.Ephemeral : MessageFlags.None);
        return Keep(NewAnswer(interaction, new MessageState { Flags = flags, Type = interaction.AnswerType, ReplyTo = interaction.Source }, ephemeral), null);
    }

    public void Edit(SandboxMessage message, JsonNode? data, string path, IReadOnlyDictionary<int, SandboxFile> files)
    {
        var before = message.State;
        var completes = before.Flags.HasFlag(MessageFlags.Loading);
        var flags = EditedFlags(before.Flags, data);
        MessageRules.Check(data, path, flags, files, before.Files);
        var start = before with { Flags = flags, EditedAt = completes ? null : world.Now };
        var state = StateOf(data, files, message.Channel, start, message.IsEphemeral);
        if (MessageRules.IsEmpty(state)) throw RefusedRequest.EmptyMessage();
        message.State = state;
        NotePings(message, data, again: before.Content == state.Content && !completes);
        if (!message.IsEphemeral) Announce("MESSAGE_UPDATE", message);
    }

    public void Delete(SandboxMessage message)
    {
        message.Deleted = true;
        message.Channel.Stored.Remove(message);
        if (message.IsEphemeral) return;
        var wire = new JsonObject { ["id"] = message.Id.Text(), ["channel_id"] = message.Channel.Id.Text() };
        if (message.Channel.Guild is { } guild) wire["guild_id"] = guild.Id.Text();
        world.Gateway.Dispatch("MESSAGE_DELETE", wire, message.Channel.IsDirect ? Intents.DirectMessages : Intents.GuildMessages);
    }

    public SandboxMessage? Find(SandboxChannel channel, ulong id) =>
        all.TryGetValue(id, out var message) && message.Channel == channel && !message.Deleted && !message.IsEphemeral ? message : null;

    /// <summary>Without the content intent the bot reads its own messages, direct ones and those that mention it.</summary>
    public bool ShowsContent(SandboxMessage message, bool hasIntent) =>
        hasIntent || message.Author == world.Bot || message.Channel.IsDirect || message.State.Mentions.Contains(world.Bot);

    private SandboxMessage NewAnswer(SandboxInteraction interaction, MessageState state, bool ephemeral) =>
        new(world, interaction.Channel, world.Bot, state, ephemeral ? interaction.User : null) { Interaction = interaction };

    private SandboxMessage Keep(SandboxMessage message, JsonNode? body)
    {
        all.Add(message.Id, message);
        NotePings(message, body, again: false);
        if (message.IsEphemeral) return message;
        message.Channel.Stored.Add(message);
        Announce("MESSAGE_CREATE", message);
        return message;
    }

    private void Announce(string name, SandboxMessage message)
    {
        var needed = message.Channel.IsDirect ? Intents.DirectMessages : Intents.GuildMessages;
        world.Gateway.Dispatch(name, needed, intents =>
        {
            var wire = message.ToWire(ShowsContent(message, intents.HasFlag(Intents.MessageContent)));
            if (message.Channel.Guild is not { } guild) return wire;
            wire["guild_id"] = guild.Id.Text();
            if (guild.Find(message.Author.Id) is { } member) wire["member"] = member.ToPartialWire();
            return wire;
        });
    }

    private MessageState StateOf(JsonNode? body, IReadOnlyDictionary<int, SandboxFile> files, SandboxChannel channel, MessageState start, bool ephemeral)
    {
        var content = body.Has("content") ? (body.Text("content") ?? "").Trim() : start.Content;
        var allowed = body.At("allowed_mentions");
        return start with
        {
            Content = content,
            Embeds = body.Has("embeds") ? [.. (body.List("embeds") ?? []).Select(NormaliseEmbed)] : start.Embeds,
            Components = body.Has("components") ? ComponentTree.Normalise(body.List("components")) : start.Components,
            Files = FilesOf(body, files, channel, start.Files, ephemeral),
            Mentions = MentionedUsers(content, allowed, channel, start.ReplyTo),
            MentionedRoles = [.. MentionRules.Roles(content, allowed).Select(id => RoleOf(channel, id)).OfType<SandboxRole>()],
            MentionsEveryone = MentionRules.Everyone(content, allowed) && channel.PermissionsOf(world.Bot).HasFlag(SandboxPermissions.MentionEveryone),
        };
    }

    private List<SandboxUser> MentionedUsers(string content, JsonNode? allowed, SandboxChannel channel, SandboxMessage? replyTo)
    {
        var users = MentionRules.Users(content, allowed).Select(id => world.Users.GetValueOrDefault(id)).OfType<SandboxUser>()
            .Where(user => channel.IsDirect || channel.Guild!.Find(user.Id) is not null).ToList();
        if (replyTo is not null && replyTo.Author != world.Bot && MentionRules.RepliedUser(allowed) && !users.Contains(replyTo.Author)) users.Add(replyTo.Author);
        return users;
    }

    private static SandboxRole? RoleOf(SandboxChannel channel, ulong id) => channel.Guild?.Roles.FirstOrDefault(role => role.Id == id);

    private List<StoredFile> FilesOf(
        JsonNode? body, IReadOnlyDictionary<int, SandboxFile> files, SandboxChannel channel, IReadOnlyList<StoredFile> before, bool ephemeral)
    {
        var listed = body.List("attachments");
        // Discord keeps what an edit lists; an edit without a list keeps everything.
        var kept = listed is null ? before : before.Where(file => listed.Any(entry => entry.Id("id") == file.Id));
        var folder = ephemeral ? world.ApplicationId : channel.Id;
        var added = files.OrderBy(file => file.Key).Select(file =>
        {
            var entry = listed?.FirstOrDefault(candidate => candidate.Id("id") == (ulong)file.Key);
            var name = entry.Text("filename") ?? file.Value.Name;
            return world.Attachments.Keep(folder, ephemeral, name, entry.Text("description") ?? file.Value.Description, file.Value.Bytes);
        });
        return [.. kept, .. added];
    }

    private static JsonObject NormaliseEmbed(JsonNode? embed)
    {
        var copy = (JsonObject)embed!.DeepClone();
        foreach (var absent in copy.Where(field => field.Value is null).Select(field => field.Key).ToArray()) copy.Remove(absent);
        copy["type"] = "rich";
        foreach (var field in copy.List("fields") ?? []) field!["inline"] ??= false;
        return copy;
    }

    private static MessageFlags FlagsOf(JsonNode? body) => (MessageFlags)(body.Number("flags") ?? 0) & MessageFlags.Settable;

    private static MessageFlags EditedFlags(MessageFlags before, JsonNode? data)
    {
        var kept = before & ~MessageFlags.Loading;
        if (data.Number("flags") is null) return kept;
        // Components V2 is for good; ephemeral was decided by the first answer.
        return FlagsOf(data) | (kept & (MessageFlags.Ephemeral | MessageFlags.ComponentsV2 | MessageFlags.SuppressNotifications));
    }

    private SandboxMessage? Repeated(JsonNode? body, SandboxChannel channel)
    {
        if (!body.Flag("enforce_nonce") || body.At("nonce") is not { } nonce) return null;
        var since = world.Now - TimeSpan.FromMinutes(5);
        return channel.Stored.LastOrDefault(message =>
            message.Author == world.Bot && message.CreatedAt >= since && JsonNode.DeepEquals(message.State.Nonce, nonce));
    }

    private SandboxMessage? ReplyOf(JsonNode? body, SandboxChannel channel)
    {
        if (body.At("message_reference") is not { } reference) return null;
        var found = reference.Id("message_id") is { } id ? Find(channel, id) : null;
        if (found is not null || reference.At("fail_if_not_exists")?.GetValueKind() == System.Text.Json.JsonValueKind.False) return found;
        var errors = new FormErrors();
        errors.Add("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        errors.ThrowIfAny();
        return null;
    }

    // An edit rings no phone in Discord, but marks the message as a mention: it is noted, since the bot promises quiet.
    private void NotePings(SandboxMessage message, JsonNode? body, bool again)
    {
        if (again || body is null || message.Author != world.Bot) return;
        foreach (var user in message.State.Mentions) world.Pings.Add(new SandboxPing(user, user.Username, message));
        foreach (var role in message.State.MentionedRoles) world.Pings.Add(new SandboxPing(null, role.Name, message));
        if (message.State.MentionsEveryone) world.Pings.Add(new SandboxPing(null, "everyone", message));
    }
}
