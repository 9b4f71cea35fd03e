using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>The channel that digests go to: sends, looks for what may be there already, opens the thread.</summary>
public sealed class DigestChannel(DiscordRest rest)
{
    /// <summary>For so long Discord surely knows a message by its nonce: sending it again is safe, and sooner done than looking.</summary>
    private static readonly Duration NonceIsKnown = Duration.FromMinutes(2);

    /// <summary>Clocks differ.</summary>
    private static readonly Duration Leeway = Duration.FromMinutes(2);

    private const int PageLength = 100;
    private const int MostPages = 20;
    private const int LongestThreadName = 100;

    /// <summary>Sends a message, with a row of buttons or without; pings nobody.</summary>
    public async Task<Snowflake> SendAsync(ChannelId channel, DigestMessage message, Component? buttons, IReadOnlyList<FileUpload> files, CancellationToken ct)
    {
        var create = new MessageCreate
        {
            Content = message.Content.Length > 0 ? message.Content : null,
            AllowedMentions = AllowedMentions.None,
            Flags = MessageFlags.SuppressEmbeds,
            Components = buttons is null ? null : [buttons],
            Nonce = message.Nonce,
        };
        return (await rest.CreateMessageAsync(Id(channel), create, files, ct)).Id;
    }

    /// <summary>Changes a message that is there, and its files; pings nobody.</summary>
    public Task EditAsync(ChannelId channel, DigestMessage message, IReadOnlyList<FileUpload> files, CancellationToken ct) => rest.EditMessageAsync(
        Id(channel),
        new Snowflake((ulong)message.SentAs!.Value),
        new MessageEdit { Content = message.Content, AllowedMentions = AllowedMentions.None, Attachments = [] }, // the files of before go; those of now are added on the way
        files,
        ct);

    /// <summary>Our message, if it came to be there although nobody told us; null when it is not there, may not be looked for, or needs no look.</summary>
    public async Task<Snowflake?> FindAsync(ChannelId channel, DigestMessage message, IReadOnlyList<FileUpload> files, Instant attemptedAt, Instant now, CancellationToken ct)
    {
        if (now - attemptedAt < NonceIsKnown)
            return null;
        try
        {
            var after = Snowflake.At((attemptedAt - Leeway).ToDateTimeOffset());
            for (var page = 0; page < MostPages; page++)
            {
                var messages = await rest.GetChannelMessagesAsync(Id(channel), after, PageLength, ct);
                if (messages.FirstOrDefault(found => IsSame(found, message, files)) is { } ours)
                    return ours.Id;
                if (messages.Count < PageLength)
                    return null;
                after = new Snowflake(messages.Max(found => found.Id.Value));
            }
            return null;
        }
        catch (DiscordApiException refused) when (refused.StatusCode is System.Net.HttpStatusCode.Forbidden)
        {
            return null; // a digest twice is a smaller harm than one that is lost
        }
    }

    /// <summary>Opens a thread for talk.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    public async Task<string?> OpenThreadAsync(ChannelId channel, Snowflake message, string name, CancellationToken ct)
    {
        try
        {
            await rest.StartThreadFromMessageAsync(Id(channel), message, Shortened.LineTo(name, LongestThreadName), ct);
            return null;
        }
        catch (DiscordApiException refused)
        {
            return refused.Message;
        }
    }

    private static bool IsSame(Message found, DigestMessage message, IReadOnlyList<FileUpload> files) =>
        found.Author?.Bot == true
        && (found.Content ?? "").Trim() == message.Content.Trim()
        && (found.Attachments ?? []).Select(file => file.Filename).SequenceEqual(files.Select(file => file.Name));

    private static Snowflake Id(ChannelId channel) => new((ulong)channel.Value);
}
