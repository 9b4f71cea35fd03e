using SprintBot.Topics;
using Input = SprintBot.Reports.Sprints;

namespace SprintBot.Digests;

/// <summary>Topics as the rules of the prose know them.</summary>
internal static class DigestTopics
{
    public static Input.Topic Of(Topic topic) => new() { Id = new Input.TopicId(topic.Id.Value), Name = topic.Name, Url = topic.Url, Kind = topic.Kind, About = topic.About };
}
