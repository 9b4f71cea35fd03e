using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;

namespace SprintBot.Interactions;

/// <summary>
/// Finds the handler of an interaction, acknowledges work that takes long, catches what goes wrong, and sends the answer:
/// the one place that does any of this.
/// </summary>
public sealed partial class InteractionRouter(CommandTable table, InteractionReplies replies, TimeProvider time, ILogger<InteractionRouter> logger)
{
    /// <summary>Discord waits three seconds for a first answer; the rest is for the way there.</summary>
    private static readonly TimeSpan PatienceBeforeDeferring = TimeSpan.FromSeconds(1.5);

    /// <summary>A little less than the fifteen minutes for which Discord takes answers.</summary>
    private static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(14);

    private const int AlreadyAcknowledged = 40060;

    private readonly RecentIds seen = new(capacity: 10_000);
    private readonly ConcurrentDictionary<Snowflake, Task> underWay = new();

    /// <summary>Takes an interaction and returns at once; a repeated delivery is ignored.</summary>
    public void Take(Interaction interaction, CancellationToken stopping)
    {
        if (!seen.Add(interaction.Id))
            return;
        var work = Task.Run(() => HandleAsync(interaction, stopping), CancellationToken.None);
        underWay[interaction.Id] = work;
        work.ContinueWith(_ => underWay.TryRemove(interaction.Id, out var _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Waits until everything taken has been answered.</summary>
    public Task FinishAsync() => Task.WhenAll(underWay.Values);

    private async Task HandleAsync(Interaction interaction, CancellationToken stopping)
    {
        try
        {
            if (interaction.Type == InteractionType.ApplicationCommandAutocomplete)
                await CompleteAsync(interaction, stopping);
            else
                await AnswerAsync(interaction, stopping);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogUnsent(fault, interaction.Id.Value);
        }
    }

    private async Task CompleteAsync(Interaction interaction, CancellationToken ct)
    {
        IReadOnlyList<ApplicationCommandOptionChoice> choices = [];
        try
        {
            choices = await table.CompleteAsync(new CommandCall(interaction), ct);
        }
        catch (UserError)
        {
            // While somebody is still typing there is nobody to tell; sending the command will.
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault, interaction.Id.Value);
        }
        await replies.SendChoicesAsync(interaction, choices, ct);
    }

    private async Task AnswerAsync(Interaction interaction, CancellationToken stopping)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var timer = time.CreateTimer(_ => deadline.Cancel(), null, LongestWork, Timeout.InfiniteTimeSpan);
        var (work, isSlow) = Begin(interaction, deadline.Token);
        var late = isSlow || await TakesLongAsync(work, stopping);
        if (late)
            await replies.DeferAsync(interaction, stopping);
        await SendAsync(interaction, await work, late, stopping);
    }

    /// <summary>Sends an answer; where Discord will not have it, at least says that the work was done.</summary>
    private async Task SendAsync(Interaction interaction, Reply reply, bool late, CancellationToken ct)
    {
        try
        {
            await replies.SendAsync(interaction, reply, late, ct);
        }
        catch (DiscordApiException refused) when (refused.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge && refused.Code != AlreadyAcknowledged)
        {
            LogUnsent(refused, interaction.Id.Value);
            await replies.SendAsync(interaction, Reply.Say("This was done, but Discord did not take the answer that tells of it."), late, ct);
        }
    }

    private async Task<bool> TakesLongAsync(Task work, CancellationToken stopping)
    {
        if (work.IsCompleted)
            return false;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var first = await Task.WhenAny(work, Task.Delay(PatienceBeforeDeferring, time, waiting.Token));
        await waiting.CancelAsync();
        return first != work;
    }

    private (Task<Reply> Work, bool IsSlow) Begin(Interaction interaction, CancellationToken ct)
    {
        if (interaction.Type != InteractionType.ApplicationCommand)
            return (GuardAsync(interaction, () => RunActionAsync(interaction, ct)), false);
        var path = CommandCall.PathOf(interaction);
        return (GuardAsync(interaction, () => RunCommandAsync(interaction, ct)), table.Find(path)?.IsSlow == true);
    }

    private Task<Reply> RunCommandAsync(Interaction interaction, CancellationToken ct)
    {
        var call = new CommandCall(interaction);
        return table.Find(call.Path)?.Handler is { } handler
            ? handler(call, ct)
            : throw new UserError("This command is not known any more.", "Reload Discord (Ctrl+R) to see the present ones.");
    }

    private Task<Reply> RunActionAsync(Interaction interaction, CancellationToken ct)
    {
        var call = new ActionCall(interaction);
        return table.FindAction(call.CustomId.Action) is { } handler
            ? handler(call, ct)
            : throw new UserError("This button is from an older version.", "Use the command again to get a new one.");
    }

    private async Task<Reply> GuardAsync(Interaction interaction, Func<Task<Reply>> handle)
    {
        try
        {
            return await handle();
        }
        catch (UserError error)
        {
            return Apology.For(error, interaction);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogFault(fault, interaction.Id.Value);
            return Apology.For(fault, interaction);
        }
    }

    [LoggerMessage(EventId = 100, Level = LogLevel.Error, Message = "Interaction {InteractionId} failed")]
    private partial void LogFault(Exception fault, ulong interactionId);

    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "The answer to interaction {InteractionId} could not be sent")]
    private partial void LogUnsent(Exception fault, ulong interactionId);
}
