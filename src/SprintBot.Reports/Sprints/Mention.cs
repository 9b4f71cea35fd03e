namespace SprintBot.Reports.Sprints;

public enum MentionKind
{
    User = 1,
    Channel = 2,
    Role = 3,
}

/// <summary>A mention in a text and the name it had when the text was posted.</summary>
/// <param name="Kind">What is mentioned.</param>
/// <param name="Id">Its snowflake.</param>
/// <param name="Name">Without <c>@</c> or <c>#</c>.</param>
public sealed record Mention(MentionKind Kind, long Id, string Name);
