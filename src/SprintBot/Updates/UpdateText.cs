using NodaTime;
using SprintBot.Markup;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Words;
using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>An update's text as it will be read: what stays literal is shown so, mentions are names, moments are told in the sprint's time zone.</summary>
public static class UpdateText
{
    /// <summary>The text as the report will have it.</summary>
    public static Document Read(Update update, Sprint sprint)
    {
        var zone = DateTimeZoneProviders.Tzdb[sprint.TimeZone];
        return DiscordMarkdown.Parse(update.Text, new MentionNames
        {
            User = id => Seen(update, MentionKind.User, id),
            Channel = id => Seen(update, MentionKind.Channel, id) is { } name ? $"#{name}" : null,
            Role = id => Seen(update, MentionKind.Role, id) is { } name ? $"@{name}" : null,
            Timestamp = (seconds, style) => Moments.Show(seconds, style, zone),
        });
    }

    private static string? Seen(Update update, MentionKind kind, ulong id) =>
        update.Mentions.FirstOrDefault(mention => mention.Kind == kind && mention.Id == (long)id)?.Name;
}
