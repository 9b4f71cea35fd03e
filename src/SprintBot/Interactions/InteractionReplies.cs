using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>Turns replies into Discord's answers and sends them.</summary>
public sealed class InteractionReplies(DiscordRest rest)
{
    private static readonly Phrase NoFormAnyMore = new("interactions.no-form-any-more", "That took too long for a form to open. Please use the command again.");

    public Task SendChoicesAsync(Interaction interaction, IReadOnlyList<ApplicationCommandOptionChoice> choices, CancellationToken ct) =>
        RespondAsync(interaction, InteractionCallbackType.ApplicationCommandAutocompleteResult, new InteractionCallbackData { Choices = choices }, [], ct);

    /// <summary>Tells Discord that an answer will come: in the message whose button or form it is about, else as one of its own, seen by this user only.</summary>
    public Task DeferAsync(Interaction interaction, CancellationToken ct) => interaction.Message is null
        ? RespondAsync(interaction, InteractionCallbackType.DeferredChannelMessageWithSource, new InteractionCallbackData { Flags = MessageFlags.Ephemeral }, [], ct)
        : RespondAsync(interaction, InteractionCallbackType.DeferredUpdateMessage, null, [], ct);

    /// <summary>Sends a reply as the first answer or, after <see cref="DeferAsync"/>, in its place; then what follows it.</summary>
    public async Task SendAsync(Interaction interaction, Reply reply, bool deferred, CancellationToken ct)
    {
        if (deferred)
            await FillInAsync(interaction, reply.Form is null ? reply : Reply.Say(Wording.For(interaction.Locale).Of(NoFormAnyMore)), ct);
        else if (reply.Form is { } form)
            await OpenAsync(interaction, form, ct);
        else
            await AnswerAsync(interaction, reply, ct);
        foreach (var more in reply.FollowUps)
            await FollowAsync(interaction, more, ct);
        if (reply.LargeFollowUps is { } large)
            await foreach (var more in large.WithCancellation(ct))
                await FollowAsync(interaction, more, ct);
    }

    private Task<Message> FollowAsync(Interaction interaction, Reply reply, CancellationToken ct) =>
        rest.CreateFollowupMessageAsync(interaction.ApplicationId, interaction.Token, MessageOf(reply), reply.Files, ct);

    private Task OpenAsync(Interaction interaction, Form form, CancellationToken ct) => RespondAsync(interaction, InteractionCallbackType.Modal,
        new InteractionCallbackData { CustomId = form.Id.ToString(), Title = form.Title, Components = [.. form.Fields] }, [], ct);

    private Task AnswerAsync(Interaction interaction, Reply reply, CancellationToken ct)
    {
        var inPlace = IsInPlace(interaction, reply);
        var data = new InteractionCallbackData
        {
            Content = reply.Content ?? (inPlace ? "" : null),
            Embeds = reply.Embeds.Count > 0 || inPlace ? reply.Embeds : null,
            Components = reply.Components.Count > 0 || inPlace ? reply.Components : null,
            Attachments = inPlace ? [] : null, // those of before go with all else; new ones are added on the way
            Flags = inPlace ? null : MessageFlags.Ephemeral,
            AllowedMentions = AllowedMentions.None,
        };
        return RespondAsync(interaction, inPlace ? InteractionCallbackType.UpdateMessage : InteractionCallbackType.ChannelMessageWithSource, data, reply.Files, ct);
    }

    /// <summary>The original is the message that was deferred or, for a button or form, the one that it belongs to, which stays as it is unless the reply takes its place.</summary>
    private Task<Message> FillInAsync(Interaction interaction, Reply reply, CancellationToken ct)
    {
        var inPlace = IsInPlace(interaction, reply);
        if (interaction.Message is not null && !inPlace)
            return FollowAsync(interaction, reply, ct);
        var edit = new MessageEdit
        {
            Content = reply.Content ?? (inPlace ? "" : null),
            Embeds = reply.Embeds.Count > 0 || inPlace ? reply.Embeds : null,
            Components = reply.Components.Count > 0 || inPlace ? reply.Components : null,
            Attachments = inPlace ? [] : null,
            AllowedMentions = AllowedMentions.None,
        };
        return rest.EditOriginalInteractionResponseAsync(interaction.ApplicationId, interaction.Token, edit, reply.Files, ct);
    }

    private static MessageCreate MessageOf(Reply reply) => new()
    {
        Content = reply.Content,
        Embeds = reply.Embeds.Count > 0 ? reply.Embeds : null,
        Components = reply.Components.Count > 0 ? reply.Components : null,
        Flags = MessageFlags.Ephemeral,
        AllowedMentions = AllowedMentions.None,
    };

    private Task RespondAsync(Interaction interaction, InteractionCallbackType type, InteractionCallbackData? data, IReadOnlyList<FileUpload> files, CancellationToken ct) =>
        rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, new InteractionResponse { Type = type, Data = data }, files, ct);

    /// <summary>What everybody sees stays: an answer to its button is a message of its own.</summary>
    private static bool IsInPlace(Interaction interaction, Reply reply) => reply.InPlace && interaction.Message is { } message
        && (interaction.Context == InteractionContextType.BotDm || message.Flags?.HasFlag(MessageFlags.Ephemeral) == true);
}
