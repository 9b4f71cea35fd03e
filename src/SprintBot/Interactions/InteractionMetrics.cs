using System.Diagnostics;
using System.Diagnostics.Metrics;
using SprintBot.Discord.Model;

namespace SprintBot.Interactions;

/// <summary>How many interactions came, what became of them, and how soon they were acknowledged. Tags are names from the table of commands, never what people send.</summary>
public sealed class InteractionMetrics
{
    /// <summary>The name under which a collector finds these.</summary>
    public const string MeterName = "SprintBot.Interactions";

    private const string Unknown = "unknown";

    /// <summary>Discord waits for three seconds.</summary>
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5] };

    private readonly CommandTable table;
    private readonly Counter<long> interactions;
    private readonly Histogram<double> acknowledgements;
    private int active;

    public InteractionMetrics(CommandTable table, IMeterFactory meters)
    {
        this.table = table;
        var meter = meters.Create(MeterName);
        interactions = meter.CreateCounter<long>("sprintbot.interactions", "{interaction}", "Interactions that are over, by command and outcome");
        acknowledgements = meter.CreateHistogram("sprintbot.interaction.acknowledge.duration", "s", "From an interaction's coming to its first answer", tags: null, Seconds);
        meter.CreateObservableUpDownCounter("sprintbot.interactions.active", () => Volatile.Read(ref active), "{interaction}", "Interactions that are being worked on");
    }

    public void Begun() => Interlocked.Increment(ref active);

    /// <param name="interaction">Which.</param>
    /// <param name="outcome">What became of it.</param>
    public void Ended(Interaction interaction, InteractionOutcome outcome)
    {
        Interlocked.Decrement(ref active);
        interactions.Add(1, new TagList
        {
            { "sprintbot.interaction.kind", KindOf(interaction) },
            { "sprintbot.command", NameOf(interaction) },
            { "sprintbot.outcome", NameOf(outcome) },
        });
    }

    public void Acknowledged(Interaction interaction, TimeSpan after) =>
        acknowledgements.Record(after.TotalSeconds, new KeyValuePair<string, object?>("sprintbot.interaction.kind", KindOf(interaction)));

    private static string KindOf(Interaction interaction) => interaction.Type switch
    {
        InteractionType.ApplicationCommand => "command",
        InteractionType.ApplicationCommandAutocomplete => "autocomplete",
        InteractionType.ModalSubmit => "form",
        InteractionType.MessageComponent => "component",
        _ => Unknown,
    };

    /// <summary>A command's words, or a button's or form's action; whatever the table does not have is unknown, so that nobody can make up names.</summary>
    private string NameOf(Interaction interaction)
    {
        if (interaction.Type is not (InteractionType.ApplicationCommand or InteractionType.ApplicationCommandAutocomplete))
            return interaction.Data?.CustomId is { } id && DirectMessages.InServer(CustomId.Parse(id)).Action is var action && (action == OpenQuestions.Action || table.FindAction(action) is not null) ? action : Unknown;
        return interaction.Data?.Name is not null && CommandCall.PathOf(interaction) is var path && table.Find(path) is not null ? path : Unknown;
    }

    private static string NameOf(InteractionOutcome outcome) => outcome switch
    {
        InteractionOutcome.Done => "done",
        InteractionOutcome.Asked => "asked",
        InteractionOutcome.Refused => "refused",
        InteractionOutcome.NotSaved => "not_saved",
        InteractionOutcome.GivenUp => "given_up",
        InteractionOutcome.TooLate => "too_late",
        InteractionOutcome.Unsent => "unsent",
        _ => "failed",
    };
}
