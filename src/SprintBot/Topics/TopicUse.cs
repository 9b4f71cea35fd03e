namespace SprintBot.Topics;

/// <summary>What belongs to a topic; what was taken back does not count.</summary>
public sealed record TopicUse(int Updates, int Photos)
{
    public bool IsNone => Updates + Photos == 0;
}
