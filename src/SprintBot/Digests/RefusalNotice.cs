using Microsoft.Extensions.Logging;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup.Discord;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>Tells whoever started a sprint, once and in private, that Discord does not take what its channel is to be told.</summary>
public sealed partial class RefusalNotice(IDigestStore store, DirectMessageSender messages, ILogger<RefusalNotice> logger)
{
    private static readonly Phrase Refused = new("digests.refused", "**{sprint}**: {what} is not in its channel. {problem} This is tried again every quarter of an hour; {/sprint status} shows how it stands. You are told of it once.");

    /// <summary>Tells it, unless it was told since anything came to be in the channel.</summary>
    public async Task TellOnceAsync(Sprint sprint, DigestPosting posting, CancellationToken ct)
    {
        if (sprint.StartedBy == default || posting.HasToldOrganiser || await store.ReadAsync(sprint.Guild, sprint.Id, ct) is not { } record || DigestKnowledge.IsRefusalTold(record.Postings))
            return;
        await store.SaveAsync(posting with { HasToldOrganiser = true }, ct); // before, since none is better than two
        var text = Wording.For(sprint.Language.Locale).Of(Refused.With(("sprint", DiscordWriter.Escape(sprint.Name)), ("what", DigestName.Of(posting.Key)), ("problem", posting.Problem ?? "")));
        try
        {
            await messages.SendAsync(sprint.StartedBy.ToSnowflake(), text, [], nonce: null, ct);
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException)
        {
            LogNotTold(sprint.Id.Value, KnownFault.Explain(fault) ?? fault.Message);
        }
    }

    [LoggerMessage(EventId = 605, Level = LogLevel.Warning, Message = "That a digest of sprint {Sprint} is refused could not be told to its organiser: {Reason}")]
    private partial void LogNotTold(long sprint, string reason);
}
