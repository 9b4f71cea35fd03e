using Microsoft.Extensions.Logging;
using SprintBot.Discord.Model;
using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>
/// Keeps the interactions under way below a limit, so that each of them is answered in time and memory has a bound. What comes on top of them is told at once
/// to come again; a rush is logged when it begins and when it is over.
/// </summary>
public sealed partial class InteractionLimit(InteractionReplies replies, ILogger<InteractionLimit> logger) : IDisposable
{
    /// <summary>How many interactions are worked on at once.</summary>
    public const int MostUnderWay = 1_000;

    /// <summary>How many may wait to be told to come again; whoever is beyond that could not be told in time.</summary>
    public const int MostTurnedAway = 10_000;

    private static readonly Phrase TooMuchToDo = new("interactions.too-much-to-do", "There is too much to do at once.");
    private static readonly Phrase AgainInAMinute = new("interactions.again-in-a-minute", "Please try again in a minute.");

    private const int ToldAtOnce = 500;
    private const int Over = MostUnderWay / 2;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim telling = new(ToldAtOnce);
    private int underWay;
    private int waiting;
    private int turnedAway;
    private int untold;

    /// <summary>What is said where there is too much to do.</summary>
    public static UserError TooMuch() => new(TooMuchToDo, AgainInAMinute);

    /// <summary>Whether there is room for one more interaction, which then has to <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        lock (gate)
        {
            if (underWay < MostUnderWay)
            {
                underWay++;
                return true;
            }
            if (turnedAway++ == 0)
                LogBegin(MostUnderWay);
            return false;
        }
    }

    /// <summary>An interaction has been answered.</summary>
    public void Leave()
    {
        lock (gate)
        {
            if (--underWay > Over || turnedAway == 0)
                return;
            LogEnd(turnedAway, untold);
            (turnedAway, untold) = (0, 0);
        }
    }

    /// <summary>Tells somebody to come again, with his or her own text; nothing where too many wait for that already.</summary>
    public async Task TurnAwayAsync(Interaction interaction, CancellationToken ct)
    {
        try
        {
            if (Interlocked.Increment(ref waiting) <= MostTurnedAway)
                await TellAsync(interaction, ct);
            else
                Interlocked.Increment(ref untold);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => telling.Dispose();

    private async Task TellAsync(Interaction interaction, CancellationToken ct)
    {
        try
        {
            await telling.WaitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref untold);
            return;
        }
        try
        {
            await (interaction.Type == InteractionType.ApplicationCommandAutocomplete
                ? replies.SendChoicesAsync(interaction, [], ct)
                : replies.SendAsync(interaction, Apology.For(TooMuch(), interaction, Wording.For(interaction.Locale)), deferred: false, ct));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Interlocked.Increment(ref untold); // a line for each would make a rush worse
        }
        finally
        {
            telling.Release();
        }
    }

    [LoggerMessage(EventId = 110, Level = LogLevel.Warning, Message = "{Count} interactions are under way at once: further ones are told to come again in a minute")]
    private partial void LogBegin(int count);

    [LoggerMessage(EventId = 111, Level = LogLevel.Warning, Message = "The rush is over: {Count} interactions were not taken, and {Untold} of them could not be told so")]
    private partial void LogEnd(int count, int untold);
}
