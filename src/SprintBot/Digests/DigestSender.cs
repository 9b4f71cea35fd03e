using System.Net;
using Microsoft.Extensions.Logging;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Sprints;
using SprintBot.Updates;

namespace SprintBot.Digests;

/// <summary>
/// Sends each sprint day's digest, and what is told of a sprint's beginning and end, to its channel once. Every step is saved before the next: what a kill or an outage leaves open is known by its
/// nonce for some minutes, and looked for in the channel after that, before it is sent again.
/// </summary>
public sealed partial class DigestSender(IDigestStore store, DigestMaker maker, DigestChannel channel, DigestUpdater updater, RefusalNotice notice, DigestMetrics metrics, IClock clock, ILogger<DigestSender> logger) : IDisposable
{
    /// <summary>A channel that is closed to the bot is tried again, but seldom.</summary>
    private static readonly Duration PauseAfterRefusal = Duration.FromMinutes(15);

    private static readonly Duration PauseAfterOutage = Duration.FromMinutes(1);

    /// <summary>Sprints looked at side by side: one whose channel has to wait keeps no other waiting.</summary>
    private const int AtOnce = 8;

    private readonly SemaphoreSlim gate = new(1);

    public void Dispose() => gate.Dispose();

    /// <summary>Sends what is due now, goes on with what was begun, and changes what was told otherwise.</summary>
    public async Task SendDueAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            var sprints = await store.SprintsAsync(ct);
            metrics.KeepOnly(sprints.Select(sprint => sprint.Id).ToHashSet());
            await Parallel.ForEachAsync(sprints, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, LookAtAsync);
            await updater.UpdateAsync(ct);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Does something while no digest is on its way, so that none is saved again as it was before.</summary>
    public async Task<T> BetweenLooksAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>What is wrong with one sprint's digest, such as a photo that can't be read, keeps no other waiting.</summary>
    private async ValueTask LookAtAsync(Sprint sprint, CancellationToken ct)
    {
        try
        {
            var due = DueDigest.Of(sprint, clock.GetCurrentInstant()).ToList();
            var keys = due.Select(digest => digest.Key).ToHashSet();
            metrics.KeepOnly(sprint.Id, keys);
            foreach (var begun in await store.BegunAsync(sprint.Id, ct))
                if (!keys.Contains(begun.Key) && begun.Day < SprintDay.Of(clock.GetCurrentInstant(), sprint))
                    await FinishAsync(sprint, begun.Key, ct);
            foreach (var digest in due)
                await TellAsync(sprint, digest, ct);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            var (reason, trace) = KnownFault.Tell(fault);
            LogNotMade(trace, NameOf(sprint), sprint.Id.Value, reason);
        }
    }

    private async Task TellAsync(Sprint sprint, DueDigest due, CancellationToken ct)
    {
        var known = await store.FindAsync(due.Key, ct);
        if (known is { IsOver: true })
            return;
        metrics.Due(due.Key);
        if (clock.GetCurrentInstant() < known?.TryAgainAt)
            return;
        var record = await store.ReadAsync(sprint.Guild, sprint.Id, ct);
        if (record is null)
            return;
        var posting = known is { State: DigestState.Sending } ? known : await PlanAsync(record, due, known, ct);
        try
        {
            if (posting.State == DigestState.Sending)
                await SendAsync(record, posting, ct);
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException)
        {
            await PutOffAsync(sprint, due.Key, fault, ct);
        }
    }

    /// <summary>What of an earlier day is in the channel in part is told to its end; what did not come to be there is left to the next digest.</summary>
    private async Task FinishAsync(Sprint sprint, DigestKey key, CancellationToken ct)
    {
        if (await store.FindAsync(key, ct) is not { State: DigestState.Sending } posting || clock.GetCurrentInstant() < posting.TryAgainAt
            || await store.ReadAsync(sprint.Guild, sprint.Id, ct) is not { } record)
            return;
        try
        {
            var begun = posting.HasTold ? posting : await FoundAsync(record, posting, ct);
            if (begun is not null)
                await SendAsync(record, begun, ct);
            else
                await store.SaveAsync(posting with { State = DigestState.Refused, Messages = [] }, ct);
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException)
        {
            await PutOffAsync(sprint, key, fault, ct);
        }
    }

    /// <summary>The digest with its first message as it is in the channel; null when it is not there.</summary>
    private async Task<DigestPosting?> FoundAsync(DigestRecord record, DigestPosting posting, CancellationToken ct)
    {
        var first = posting.Messages[0];
        if (first.AttemptedAt is not { } attemptedAt)
            return null;
        var files = await maker.FilesAsync(record, first, ct);
        return await channel.FindAsync(posting.Channel, first, files, attemptedAt, clock.GetCurrentInstant(), ct) is { } id
            ? await SavedAsync(posting.With(0, first with { SentAs = (long)id.Value }), ct)
            : null;
    }

    /// <summary>Fixes the day's messages, so that a second try sends the same.</summary>
    private async Task<DigestPosting> PlanAsync(DigestRecord record, DueDigest due, DigestPosting? before, CancellationToken ct)
    {
        var known = DigestKnowledge.Of(record, due.Key);
        var messages = maker.Make(record, due.Key, due.Note, known, withLateOnes: true, ct);
        var posting = new DigestPosting
        {
            Sprint = due.Key.Sprint,
            Day = due.Key.Day,
            Kind = due.Key.Kind,
            Channel = record.Sprint.Channel ?? default,
            Known = known,
            State = messages.Count == 0 ? DigestState.Empty : DigestState.Sending,
            Messages = messages,
            HasThread = due.Key.Kind != DigestKind.Day, // those need none
            Note = due.Note,
            HasToldOrganiser = before?.HasToldOrganiser == true,
        };
        var saved = await SavedAsync(posting, ct);
        if (saved.State == DigestState.Empty)
            metrics.Over(due.Key, wasEmpty: true);
        return saved;
    }

    private async Task SendAsync(DigestRecord record, DigestPosting posting, CancellationToken ct)
    {
        for (var index = 0; index < posting.Messages.Count; index++)
        {
            if (posting.Messages[index].SentAs is null)
                posting = await SendAsync(record, posting, index, ct);
            if (index == 0 && !posting.HasThread)
                posting = await OpenThreadAsync(record.Sprint, posting, ct);
        }
        await store.SaveAsync(posting with { State = DigestState.Sent, Problem = null, TryAgainAt = null }, ct);
        metrics.Over(posting.Key, wasEmpty: false);
        var name = NameOf(record.Sprint);
        LogSent(name, posting.Sprint.Value, posting.Day, posting.Messages.Count);
    }

    private async Task<DigestPosting> SendAsync(DigestRecord record, DigestPosting posting, int index, CancellationToken ct)
    {
        var (message, now) = (posting.Messages[index], clock.GetCurrentInstant());
        var files = await maker.FilesAsync(record, message, ct);
        var sent = message.AttemptedAt is { } attemptedAt ? await channel.FindAsync(posting.Channel, message, files, attemptedAt, now, ct) : null;
        if (sent is null)
        {
            posting = await SavedAsync(posting.With(index, message with { AttemptedAt = message.AttemptedAt ?? now }), ct);
            sent = await channel.SendAsync(posting.Channel, message, posting.Kind == DigestKind.Opening ? PostButton.RowFor(record.Sprint) : null, files, ct);
        }
        return await SavedAsync(posting.With(index, message with { AttemptedAt = message.AttemptedAt ?? now, SentAs = (long)sent.Value.Value }), ct);
    }

    private async Task<DigestPosting> OpenThreadAsync(Sprint sprint, DigestPosting posting, CancellationToken ct)
    {
        var name = NameOf(sprint);
        if (posting.Messages[0].SentAs is { } first && await channel.OpenThreadAsync(posting.Channel, new Snowflake((ulong)first), $"{sprint.Name}: {sprint.Language.Day(posting.Day)}", ct) is { } refused)
            LogNoThread(name, posting.Sprint.Value, refused);
        return await SavedAsync(posting with { HasThread = true }, ct);
    }

    /// <summary>Notes for the organisers why a digest is not there, and when to try again.</summary>
    private async Task PutOffAsync(Sprint sprint, DigestKey key, Exception fault, CancellationToken ct)
    {
        if (await store.FindAsync(key, ct) is not { } posting)
            return;
        var isRefused = fault is DiscordApiException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests };
        var begun = posting.Messages.Any(message => message.SentAs is not null);
        metrics.PutOff(key, isRefused);
        LogPutOff(NameOf(sprint), sprint.Id.Value, key.Day, KnownFault.Explain(fault) ?? fault.Message);
        var putOff = posting with
        {
            State = isRefused && !begun ? DigestState.Refused : posting.State,
            Messages = !isRefused ? posting.Messages : begun ? [.. posting.Messages.Select(message => message.SentAs is null ? message with { AttemptedAt = null } : message)] : [],
            Problem = isRefused ? DigestProblem.Of((DiscordApiException)fault) : IsLimited(fault) ? "Discord asks the bot to wait." : "Discord can't be reached.",
            TryAgainAt = clock.GetCurrentInstant() + PauseAfter(fault, isRefused),
        };
        await store.SaveAsync(putOff, ct);
        if (isRefused)
            await notice.TellOnceAsync(sprint, putOff, ct);
    }

    private static bool IsLimited(Exception fault) => fault is DiscordApiException { StatusCode: HttpStatusCode.TooManyRequests };

    private static Duration PauseAfter(Exception fault, bool isRefused)
    {
        var asked = Duration.FromTimeSpan((fault as DiscordApiException)?.RetryAfter ?? TimeSpan.Zero);
        return Duration.Max(asked, isRefused ? PauseAfterRefusal : PauseAfterOutage);
    }

    private async Task<DigestPosting> SavedAsync(DigestPosting posting, CancellationToken ct)
    {
        await store.SaveAsync(posting, ct);
        return posting;
    }

    /// <summary>As the log shows it: a line, and no longer than names are.</summary>
    private static string NameOf(Sprint sprint) => Shortened.LineTo(sprint.Name, SprintRules.MaxNameLength);

    [LoggerMessage(EventId = 600, Level = LogLevel.Information, Message = "The digest of sprint {Name} ({Sprint}) for {Day:uuuu-MM-dd} was sent, in {Count} messages")]
    private partial void LogSent(string name, long sprint, LocalDate day, int count);

    [LoggerMessage(EventId = 601, Level = LogLevel.Warning, Message = "The digest of sprint {Name} ({Sprint}) for {Day:uuuu-MM-dd} could not be sent and is tried again: {Reason}")]
    private partial void LogPutOff(string name, long sprint, LocalDate day, string reason);

    [LoggerMessage(EventId = 604, Level = LogLevel.Error, Message = "The digest of sprint {Name} ({Sprint}) could not be made and is tried again: {Reason}")]
    private partial void LogNotMade(Exception? trace, string name, long sprint, string reason);

    [LoggerMessage(EventId = 602, Level = LogLevel.Information, Message = "No thread could be made of the digest of sprint {Name} ({Sprint}): {Reason}")]
    private partial void LogNoThread(string name, long sprint, string reason);
}
