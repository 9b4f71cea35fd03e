using System.Net;
using Microsoft.Extensions.Logging;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>
/// Edits digests in their channels after what they told of was changed. The change is noted in the step that saves it and struck off when the channel has it,
/// so that a kill or an outage puts it off only; editing twice does no harm.
/// </summary>
public sealed partial class DigestUpdater(IDigestStore store, DigestMaker maker, DigestChannel channel, ILogger<DigestUpdater> logger)
{
    /// <summary>Does what there is to do; what can't be done now is done the next time.</summary>
    public async Task UpdateAsync(CancellationToken ct)
    {
        foreach (var ofSprint in (await store.ChangesAsync(ct)).GroupBy(change => (change.Guild, change.Sprint)))
        {
            try
            {
                if (await UpdateAsync(ofSprint.Key.Guild, ofSprint.Key.Sprint, [.. ofSprint], ct))
                    await store.StrikeOffAsync([.. ofSprint], ct);
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
            {
                var (reason, trace) = KnownFault.Tell(fault);
                LogPutOff(trace, ofSprint.Key.Sprint.Value, reason);
            }
        }
    }

    /// <returns>False where a digest that knows of it is still on its way.</returns>
    private async Task<bool> UpdateAsync(GuildId guild, SprintId sprint, IReadOnlyList<DigestChange> changes, CancellationToken ct)
    {
        if (await store.ReadAsync(guild, sprint, ct) is not { } record)
            return true;
        foreach (var posting in DigestUpdating.Concerned(record.Postings, changes))
            await UpdateAsync(record, posting, ct);
        return !record.Postings.Any(posting => posting.State == DigestState.Sending && changes.Any(change => posting.Known.Contains(change.Entry)));
    }

    private async Task UpdateAsync(DigestRecord record, DigestPosting posting, CancellationToken ct)
    {
        var made = maker.Make(DigestUpdating.AsKnown(record, posting), posting.Key, posting.Note, posting.Known, withLateOnes: true, ct);
        if (DigestUpdating.Edits(posting, made) is not { } edits)
        {
            await store.SaveAsync(posting with { Outdated = "What is to be told now needs more messages than were posted." }, ct);
            return;
        }
        string? outdated = null;
        foreach (var (index, message) in edits)
        {
            if (await EditAsync(record, posting, message, ct) is { } refused)
                outdated = refused;
            else
                posting = posting.With(index, message);
        }
        if (edits.Count > 0 || posting.Outdated is not null)
            await store.SaveAsync(posting with { Outdated = outdated }, ct);
        var name = Shortened.LineTo(record.Sprint.Name, SprintRules.MaxNameLength);
        LogUpdated(name, posting.Sprint.Value, posting.Day, edits.Count);
    }

    /// <returns>Why Discord would not have it; null where it has it.</returns>
    private async Task<string?> EditAsync(DigestRecord record, DigestPosting posting, DigestMessage message, CancellationToken ct)
    {
        try
        {
            await channel.EditAsync(posting.Channel, message, await maker.FilesAsync(record, message, ct), ct);
            return null;
        }
        catch (DiscordApiException refused) when (refused.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not (HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized))
        {
            return DigestProblem.OfEdit(refused);
        }
    }

    [LoggerMessage(EventId = 610, Level = LogLevel.Information, Message = "The digest of sprint {Name} ({Sprint}) for {Day:uuuu-MM-dd} was looked at after a change, and {Count} of its messages read otherwise now")]
    private partial void LogUpdated(string name, long sprint, NodaTime.LocalDate day, int count);

    [LoggerMessage(EventId = 611, Level = LogLevel.Warning, Message = "A digest of sprint {Sprint} could not be changed in its channel; this is tried again: {Reason}")]
    private partial void LogPutOff(Exception? trace, long sprint, string reason);
}
