using SprintBot.Interactions.Languages;

namespace SprintBot.Sprints;

/// <summary>How much is kept of a sprint, what was taken back and is still there included.</summary>
/// <param name="People">Those who posted or are named as partners.</param>
public sealed record SprintContents(int Updates, int Photos, int Topics, int Drafts, int People)
{
    private static readonly Phrase All = new("sprints.contents",
        "{updates} {updates:update|updates}, {photos} {photos:photo|photos}, {topics} {topics:topic|topics} and {drafts} {drafts:draft|drafts} of {people} {people:person|people}");

    public Said Said => All.With(("updates", Updates), ("photos", Photos), ("topics", Topics), ("drafts", Drafts), ("people", People));
}
