using System.Text;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Storage;

namespace SprintBot.Interactions;

/// <summary>What a user reads when something went wrong: what happened, what to do next, and his or her own text, so that it is not lost.</summary>
public static class Apology
{
    private const int LongestTextInMessage = 1500;

    private static readonly Phrase NotSaved = new("interactions.not-saved",
        "This could not be saved: the bot's storage does not answer. Please send it again in a minute, and tell an organiser if it goes on.");

    private static readonly Phrase TookTooLong = new("interactions.took-too-long",
        "This took too long, or the bot was stopped meanwhile, and it was not done. Please send it again in a minute.");

    private static readonly Phrase WentWrong = new("interactions.went-wrong",
        "Sorry, something went wrong here and this was not done. Please try again; an organiser finds more in the log under {id}.");

    private static readonly Phrase YourText = new("interactions.your-text", "Your text was:");
    private static readonly Phrase YourFile = new("interactions.your-file", "Your text is in the file below.");

    public static Reply For(UserError error, Interaction interaction, Wording words) => WithText(error.In(words), interaction);

    public static Reply For(Exception fault, Interaction interaction, Wording words) => WithText(words.Of(fault switch
    {
        StorageException => NotSaved,
        OperationCanceledException => TookTooLong,
        _ => WentWrong.With(("id", interaction.Id)),
    }), interaction);

    /// <summary>A message with all that the user had typed below it.</summary>
    public static Reply WithText(string message, Interaction interaction)
    {
        var (typed, words) = (TextOf(interaction), Wording.For(interaction.Locale));
        if (string.IsNullOrWhiteSpace(typed))
            return Reply.Say(Shortened.To(message, Reply.MaxContentLength));
        if (typed.Length <= LongestTextInMessage)
            return new Reply { Content = $"{Shortened.To(message, Reply.MaxContentLength - LongestTextInMessage - 50)}\n{words.Of(YourText)}\n{typed}" };
        var file = new FileUpload("your-text.txt", "text/plain", Encoding.UTF8.GetBytes(typed));
        return Reply.Say($"{Shortened.To(message, Reply.MaxContentLength - 50)}\n{words.Of(YourFile)}") with { Files = [file] };
    }

    private static string? TextOf(Interaction interaction) => Typed(interaction) switch
    {
        [] => null,
        [var only] => only.Text,
        var all => string.Join('\n', all.Select(entry => $"{entry.Name}: {entry.Text}")),
    };

    /// <summary>All that the user typed, by option or field.</summary>
    public static IReadOnlyList<(string Name, string Text)> Typed(Interaction interaction)
    {
        Call? call = interaction.Type switch
        {
            InteractionType.ApplicationCommand => new CommandCall(interaction),
            InteractionType.ModalSubmit => new ActionCall(interaction),
            _ => null,
        };
        return [.. call?.Typed ?? []];
    }
}
