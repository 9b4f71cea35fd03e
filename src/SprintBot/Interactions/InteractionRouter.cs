using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions.Languages;
using SprintBot.Storage;

namespace SprintBot.Interactions;

/// <summary>
/// Finds the handler of an interaction, acknowledges work that takes long, catches what goes wrong, and sends the answer:
/// the one place that does any of this.
/// </summary>
public sealed partial class InteractionRouter(CommandTable table, InteractionReplies replies, LateInteractions lateness, OrganiserCheck organisers, DirectMessages direct, CommandMentions mentions, InteractionLimit limit, SlowCommandQueue slow, InteractionMetrics metrics, TimeProvider time, ILogger<InteractionRouter> logger) : IDisposable
{
    /// <summary>Discord waits three seconds for a first answer; the rest is for the way there.</summary>
    private static readonly TimeSpan PatienceBeforeDeferring = TimeSpan.FromSeconds(1.5);

    /// <summary>A little less than the fifteen minutes for which Discord takes answers.</summary>
    private static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(14);

    /// <summary>How long the answers under way may take when the bot is told to stop: with the last words less than five seconds.</summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LongestLastWords = TimeSpan.FromSeconds(1.5);

    private const int AlreadyAcknowledged = 40060;

    private static readonly Phrase DoneWithoutAnswer = new("interactions.done-without-answer", "This was done, but Discord did not take the answer that tells of it.");
    private static readonly Phrase UnknownCommand = new("interactions.unknown-command", "This command is not known any more.");
    private static readonly Phrase ReloadDiscord = new("interactions.reload-discord", "Reload Discord (Ctrl+R) to see the present ones.");
    private static readonly Phrase OldButton = new("interactions.old-button", "This button is from an older version.");
    private static readonly Phrase UseCommandAgain = new("interactions.use-command-again", "Use the command again to get a new one.");

    private static readonly Dictionary<string, string> NoAnswers = [];

    private readonly RecentIds seen = new(capacity: 10_000);
    private readonly OpenQuestions questions = new(capacity: 1_000);
    private readonly ConcurrentDictionary<Snowflake, Task> underWay = new();
    private readonly CancellationTokenSource givenUp = new();

    /// <summary>Takes an interaction, or turns it away where there are too many, and returns at once; a repeated delivery is ignored.</summary>
    public void Take(Interaction interaction)
    {
        if (!seen.Add(interaction.Id))
            return;
        lateness.Arrived(interaction);
        metrics.Begun();
        var arrived = time.GetTimestamp();
        var work = limit.TryEnter()
            ? Task.Run(() => HandleAsync(interaction, arrived, givenUp.Token), CancellationToken.None)
            : Task.Run(() => TurnAwayAsync(interaction, givenUp.Token), CancellationToken.None);
        underWay[interaction.Id] = work;
        work.ContinueWith(_ => underWay.TryRemove(interaction.Id, out var _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Waits until everything taken has been answered; what takes too long is given up.</summary>
    public async Task FinishAsync()
    {
        var all = Task.WhenAll(underWay.Values);
        using var farewell = time.CreateTimer(_ => givenUp.Cancel(), null, LongestFarewell, Timeout.InfiniteTimeSpan);
        await all;
    }

    public void Dispose() => givenUp.Dispose();

    private async Task HandleAsync(Interaction interaction, long arrived, CancellationToken ct)
    {
        var outcome = InteractionOutcome.Unsent;
        try
        {
            outcome = interaction.Type == InteractionType.ApplicationCommandAutocomplete
                ? await CompleteAsync(interaction, arrived, ct)
                : await AnswerAsync(interaction, arrived, ct);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            TellUnsent(fault, interaction);
        }
        finally
        {
            metrics.Ended(interaction, outcome);
            limit.Leave();
        }
    }

    private async Task TurnAwayAsync(Interaction interaction, CancellationToken ct)
    {
        try
        {
            await limit.TurnAwayAsync(interaction, ct);
        }
        finally
        {
            metrics.Ended(interaction, InteractionOutcome.Refused);
        }
    }

    private async Task<InteractionOutcome> CompleteAsync(Interaction interaction, long arrived, CancellationToken ct)
    {
        if (lateness.IsLate(interaction))
            return InteractionOutcome.TooLate;
        var outcome = InteractionOutcome.Done;
        IReadOnlyList<ApplicationCommandOptionChoice> choices = [];
        try
        {
            choices = await table.CompleteAsync(new CommandCall(interaction), ct);
        }
        catch (Exception said) when (said is UserError or Question)
        {
            // While somebody is still typing there is nobody to tell; sending the command will.
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            TellFault(fault, interaction);
            outcome = InteractionOutcome.Failed;
        }
        await replies.SendChoicesAsync(interaction, choices, ct);
        metrics.Acknowledged(interaction, time.GetElapsedTime(arrived));
        return outcome;
    }

    private async Task<InteractionOutcome> AnswerAsync(Interaction interaction, long arrived, CancellationToken ct)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var timer = time.CreateTimer(_ => deadline.Cancel(), null, LongestWork, Timeout.InfiniteTimeSpan);
        var cameLate = lateness.IsLate(interaction);
        if (cameLate && !await lateness.IsStillTakenAsync(interaction, ct))
            return InteractionOutcome.TooLate;
        var (work, isSlow) = Begin(interaction, deadline.Token);
        var deferred = cameLate || isSlow || await TakesLongAsync(work, ct);
        if (deferred && !cameLate)
            await DeferAsync(interaction, work, ct);
        if (deferred)
            metrics.Acknowledged(interaction, time.GetElapsedTime(arrived));
        var reply = await work;
        await SendAsync(interaction, reply, deferred, ct);
        if (!deferred)
            metrics.Acknowledged(interaction, time.GetElapsedTime(arrived));
        return reply.Outcome;
    }

    /// <summary>Where nobody can be told that the answer comes later, what was begun is finished all the same.</summary>
    private async Task DeferAsync(Interaction interaction, Task<Reply> work, CancellationToken ct)
    {
        try
        {
            await replies.DeferAsync(interaction, ct);
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException)
        {
            (await work).WhenUnsent?.Invoke();
            throw;
        }
    }

    /// <summary>Sends an answer, last words too; where Discord will not have it, at least says that the work was done.</summary>
    private async Task SendAsync(Interaction interaction, Reply reply, bool deferred, CancellationToken givenUp)
    {
        try
        {
            await SendOrSayDoneAsync(interaction, reply, deferred, givenUp);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            reply.WhenUnsent?.Invoke();
            throw;
        }
    }

    private async Task SendOrSayDoneAsync(Interaction interaction, Reply reply, bool deferred, CancellationToken givenUp)
    {
        using var lastWords = new CancellationTokenSource(LongestLastWords, time);
        var ct = givenUp.IsCancellationRequested ? lastWords.Token : givenUp;
        try
        {
            await replies.SendAsync(interaction, reply, deferred, ct);
        }
        catch (DiscordApiException refused) when (refused.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge && refused.Code != AlreadyAcknowledged)
        {
            TellUnsent(refused, interaction);
            await replies.SendAsync(interaction, Reply.Say(Wording.For(interaction.Locale).Of(DoneWithoutAnswer)), deferred, ct);
        }
    }

    private async Task<bool> TakesLongAsync(Task work, CancellationToken ct)
    {
        if (work.IsCompleted)
            return false;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var first = await Task.WhenAny(work, Task.Delay(PatienceBeforeDeferring, time, waiting.Token));
        await waiting.CancelAsync();
        return first != work;
    }

    /// <summary>On a thread of its own: a handler that computes before it waits shall not keep its acknowledgement back.</summary>
    private (Task<Reply> Work, bool IsSlow) Begin(Interaction interaction, CancellationToken ct)
    {
        if (interaction.Type != InteractionType.ApplicationCommand)
            return (Task.Run(() => GuardAsync(interaction, NoAnswers, () => RunActionAsync(interaction, NoAnswers, ct)), CancellationToken.None), false);
        var path = CommandCall.PathOf(interaction);
        return (Task.Run(() => GuardAsync(interaction, NoAnswers, () => RunCommandAsync(interaction, NoAnswers, ct)), CancellationToken.None), table.Find(path)?.IsSlow == true);
    }

    private async Task<Reply> RunCommandAsync(Interaction interaction, IReadOnlyDictionary<string, string> answers, CancellationToken ct)
    {
        var call = new CommandCall(interaction, answers, WordsFor(interaction));
        if (call.IsDirect && table.Find(call.Path)?.WorksInDirectMessages != true)
            throw Call.NotHere();
        if (table.IsForOrganisers(call.Path))
            await organisers.CheckAsync(call, ct);
        if (table.Find(call.Path) is not { Handler: { } handler } command)
            throw new UserError(UnknownCommand, ReloadDiscord);
        return command.IsSlow ? await slow.RunAsync(() => handler(call, ct), ct) : await handler(call, ct);
    }

    private async Task<Reply> RunActionAsync(Interaction interaction, IReadOnlyDictionary<string, string> answers, CancellationToken ct)
    {
        var call = new ActionCall(interaction, answers, WordsFor(interaction));
        if (call.CustomId.Action == OpenQuestions.Action)
            return await TakeUpAsync(call, ct);
        if (call.IsDirect)
            return DirectMessages.Here(await RunActionAsync(await direct.InServerAsync(call, ct), answers, ct), call);
        return table.FindAction(call.CustomId.Action) is { } handler
            ? await handler(call, ct)
            : throw new UserError(OldButton, UseCommandAgain);
    }

    /// <summary>Goes on with what was sent before the question, now that it is answered; the outcome takes the question's place.</summary>
    private async Task<Reply> TakeUpAsync(ActionCall choice, CancellationToken ct)
    {
        var (sent, answers) = questions.Answered(choice);
        var reply = await GuardAsync(sent, answers, () => sent.Type == InteractionType.ApplicationCommand
            ? RunCommandAsync(sent, answers, ct)
            : RunActionAsync(sent, answers, ct));
        return reply with { InPlace = true };
    }

    private async Task<Reply> GuardAsync(Interaction interaction, IReadOnlyDictionary<string, string> answers, Func<Task<Reply>> handle) =>
        Clickable(await CatchAsync(interaction, answers, handle), interaction);

    private async Task<Reply> CatchAsync(Interaction interaction, IReadOnlyDictionary<string, string> answers, Func<Task<Reply>> handle)
    {
        try
        {
            return await handle();
        }
        catch (Question question)
        {
            return questions.Ask(new OpenQuestions.Asked(interaction, answers), question) with { Outcome = InteractionOutcome.Asked };
        }
        catch (UserError error)
        {
            return Apology.For(error, interaction, WordsFor(interaction)) with { Outcome = InteractionOutcome.Refused };
        }
        catch (StorageException fault)
        {
            LogNotDone(null, interaction.Id.Value, fault.Message);
            return Apology.For(fault, interaction, WordsFor(interaction)) with { Outcome = InteractionOutcome.NotSaved };
        }
        catch (OperationCanceledException fault)
        {
            LogNotDone(null, interaction.Id.Value, "it took too long, or the bot is stopping");
            return Apology.For(fault, interaction, WordsFor(interaction)) with { Outcome = InteractionOutcome.GivenUp };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            TellFault(fault, interaction);
            return Apology.For(fault, interaction, WordsFor(interaction)) with { Outcome = InteractionOutcome.Failed };
        }
    }

    /// <summary>Where commands can be clicked that an answer names: those of servers in servers only.</summary>
    private CommandMentions MentionsFor(Interaction interaction) => interaction.Context == InteractionContextType.BotDm || interaction.GuildId is null ? mentions.InDirectMessages! : mentions;

    private Wording WordsFor(Interaction interaction) => Wording.For(interaction.Locale).InMessages(MentionsFor(interaction));

    /// <summary>Commands that the bot's own words have in code marks are made clickable; not where the user typed some, whom the answer may quote.</summary>
    private Reply Clickable(Reply reply, Interaction interaction)
    {
        if (!reply.IsOwnWords || reply.Content is not { } own || Apology.Typed(interaction).Any(typed => typed.Text.Contains("`/", StringComparison.Ordinal)))
            return reply;
        var clickable = MentionsFor(interaction).In(own);
        return clickable.Length <= Reply.MaxContentLength ? reply with { Content = clickable } : reply;
    }

    private void TellFault(Exception fault, Interaction interaction)
    {
        var (reason, trace) = KnownFault.Tell(fault);
        LogNotDone(trace, interaction.Id.Value, reason);
    }

    private void TellUnsent(Exception fault, Interaction interaction)
    {
        if (KnownFault.Explain(fault) is { } known)
            LogUnsent(interaction.Id.Value, known);
        else
            LogUnsent(fault, interaction.Id.Value);
    }

    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "The answer to interaction {InteractionId} could not be sent")]
    private partial void LogUnsent(Exception fault, ulong interactionId);

    [LoggerMessage(EventId = 104, Level = LogLevel.Warning, Message = "The answer to interaction {InteractionId} could not be sent: {Reason}")]
    private partial void LogUnsent(ulong interactionId, string reason);

    [LoggerMessage(EventId = 102, Level = LogLevel.Error, Message = "Interaction {InteractionId}: {Reason}")]
    private partial void LogNotDone(Exception? trace, ulong interactionId, string reason);
}
