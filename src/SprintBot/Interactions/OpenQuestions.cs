using SprintBot.Discord.Model;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Interactions;

/// <summary>Questions that people have yet to answer, with what they had sent: it is taken up again when they choose.</summary>
/// <param name="capacity">How many are kept; the oldest goes first. Its user finds the text in the question.</param>
public sealed class OpenQuestions(int capacity)
{
    /// <summary>The action of a question's select and buttons.</summary>
    public const string Action = "answer";

    private static readonly Phrase TooOld = new("interactions.question-too-old", "That question is too old: the bot was started anew since.");
    private static readonly Phrase TextIsAbove = new("interactions.text-is-above", "Please send it again; the text is above.");
    private static readonly Phrase SomebodyElses = new("interactions.question-of-another", "That question is somebody else's.");
    private static readonly Phrase UseItYourself = new("interactions.use-it-yourself", "Use the command yourself.");
    private static readonly Phrase Choose = new("interactions.choose", "Choose");

    private const int MaxChoices = 25;
    private const int MaxLabelLength = 100;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Asked> asked = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>What was sent, and what its user has answered so far.</summary>
    public sealed record Asked(Interaction Interaction, IReadOnlyDictionary<string, string> Answers);

    /// <summary>Keeps what was sent, and asks.</summary>
    public Reply Ask(Asked about, Question question)
    {
        lock (gate)
        {
            var id = about.Interaction.Id.ToString();
            if (!asked.ContainsKey(id))
                order.Enqueue(id);
            asked[id] = about;
            if (order.Count > capacity)
                asked.Remove(order.Dequeue());
        }
        return Apology.WithText(Wording.For(about.Interaction.Locale).Of(question.Text), about.Interaction) with { Components = [question.HasButtons ? Buttons(about.Interaction, question) : Select(about.Interaction, question)] };
    }

    /// <summary>What a choice belongs to, with the answer added.</summary>
    /// <exception cref="UserError">The question is forgotten, or was somebody else's.</exception>
    public Asked Answered(ActionCall call)
    {
        Asked? about;
        lock (gate)
            about = call.CustomId.Argument(0) is { } id ? asked.GetValueOrDefault(id) : null;
        if (about is null || call.CustomId.Argument(1) is not { } key || ChoiceOf(call) is not { } choice)
            throw new UserError(TooOld, TextIsAbove);
        if ((about.Interaction.Member?.User ?? about.Interaction.User)?.Id != call.User.Id)
            throw new UserError(SomebodyElses, UseItYourself);
        return about with { Answers = new Dictionary<string, string>(about.Answers, StringComparer.Ordinal) { [key] = choice } };
    }

    /// <summary>A select sends what was chosen, a button has it in its id.</summary>
    private static string? ChoiceOf(ActionCall call) => call.Interaction.Data?.Values is [var chosen] ? chosen : call.CustomId.Argument(2);

    private static Component Buttons(Interaction interaction, Question question) =>
        Button.Row([.. question.Choices.Select(choice => Button.Of(Wording.For(interaction.Locale).Of(choice.Name), new CustomId(Action, interaction.Id.ToString(), question.Key, choice.Value)))]);

    private static Component Select(Interaction interaction, Question question) => new()
    {
        Type = ComponentType.ActionRow,
        Components =
        [
            new Component
            {
                Type = ComponentType.StringSelect,
                CustomId = new CustomId(Action, interaction.Id.ToString(), question.Key).ToString(),
                Placeholder = Wording.For(interaction.Locale).Of(Choose),
                Options = [.. question.Choices.Take(MaxChoices).Select(choice => new SelectOption { Label = Shortened.To(Wording.For(interaction.Locale).Of(choice.Name), MaxLabelLength), Value = choice.Value })],
            },
        ],
    };
}
