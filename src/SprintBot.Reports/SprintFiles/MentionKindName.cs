using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.SprintFiles;

/// <summary>The sprint file's words for what is mentioned.</summary>
internal static class MentionKindName
{
    public static string Of(MentionKind kind) => kind switch { MentionKind.Channel => "channel", MentionKind.Role => "role", _ => "user" };

    public static MentionKind? Parse(string? name) => name switch { "channel" => MentionKind.Channel, "role" => MentionKind.Role, "user" => MentionKind.User, _ => null };
}
