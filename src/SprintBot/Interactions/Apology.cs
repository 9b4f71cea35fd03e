using System.Text;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Storage;

namespace SprintBot.Interactions;

/// <summary>What a user reads when something went wrong: what happened, what to do next, and his or her own text, so that it is not lost.</summary>
public static class Apology
{
    private const int LongestTextInMessage = 1500;

    public static Reply For(UserError error, Interaction interaction) => WithText($"{error.WhatHappened} {error.WhatNext}", TextOf(interaction));

    public static Reply For(Exception fault, Interaction interaction) => WithText(fault is StorageException
        ? "This could not be saved: the bot's storage does not answer. Please send it again in a minute, and tell an organiser if it goes on."
        : $"Sorry, something went wrong here and this was not done. Please try again; an organiser finds more in the log under {interaction.Id.Value}.",
        TextOf(interaction));

    private static Reply WithText(string message, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return Reply.Say(Shortened.To(message, Reply.MaxContentLength));
        if (typed.Length <= LongestTextInMessage)
            return Reply.Say($"{Shortened.To(message, Reply.MaxContentLength - LongestTextInMessage - 50)}\nYour text was:\n{typed}");
        var file = new FileUpload("your-text.txt", "text/plain", Encoding.UTF8.GetBytes(typed));
        return Reply.Say($"{Shortened.To(message, Reply.MaxContentLength - 50)}\nYour text is in the file below.") with { Files = [file] };
    }

    private static string? TextOf(Interaction interaction) => interaction.Type switch
    {
        _ when interaction.GuildId is null => null,
        InteractionType.ApplicationCommand => new CommandCall(interaction).TypedText,
        InteractionType.ModalSubmit => new ActionCall(interaction).TypedText,
        _ => null,
    };
}
