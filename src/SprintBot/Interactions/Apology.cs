using System.Text;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Markup;
using SprintBot.Storage;

namespace SprintBot.Interactions;

/// <summary>What a user reads when something went wrong: what happened, what to do next, and his or her own text, so that it is not lost.</summary>
public static class Apology
{
    private const int LongestTextInMessage = 1500;

    public static Reply For(UserError error, Interaction interaction) => WithText($"{error.WhatHappened} {error.WhatNext}", interaction);

    public static Reply For(Exception fault, Interaction interaction) => WithText(fault switch
    {
        StorageException => "This could not be saved: the bot's storage does not answer. Please send it again in a minute, and tell an organiser if it goes on.",
        OperationCanceledException => "This took too long, or the bot was stopped meanwhile, and it was not done. Please send it again in a minute.",
        _ => $"Sorry, something went wrong here and this was not done. Please try again; an organiser finds more in the log under {interaction.Id.Value}.",
    }, interaction);

    /// <summary>A message with all that the user had typed below it.</summary>
    public static Reply WithText(string message, Interaction interaction)
    {
        var typed = TextOf(interaction);
        if (string.IsNullOrWhiteSpace(typed))
            return Reply.Say(Shortened.To(message, Reply.MaxContentLength));
        if (typed.Length <= LongestTextInMessage)
            return Reply.Say($"{Shortened.To(message, Reply.MaxContentLength - LongestTextInMessage - 50)}\nYour text was:\n{typed}");
        var file = new FileUpload("your-text.txt", "text/plain", Encoding.UTF8.GetBytes(typed));
        return Reply.Say($"{Shortened.To(message, Reply.MaxContentLength - 50)}\nYour text is in the file below.") with { Files = [file] };
    }

    private static string? TextOf(Interaction interaction)
    {
        Call? call = interaction.Type switch
        {
            _ when interaction.GuildId is null => null,
            InteractionType.ApplicationCommand => new CommandCall(interaction),
            InteractionType.ModalSubmit => new ActionCall(interaction),
            _ => null,
        };
        return call?.Typed.ToList() switch
        {
            null or [] => null,
            [var only] => only.Text,
            var all => string.Join('\n', all.Select(entry => $"{entry.Name}: {entry.Text}")),
        };
    }
}
