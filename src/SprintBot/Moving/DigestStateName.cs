using SprintBot.Digests;

namespace SprintBot.Moving;

/// <summary>The sprint file's words for how far a digest is.</summary>
internal static class DigestStateName
{
    private static readonly (DigestState State, string Name)[] All = [(DigestState.Sending, "sending"), (DigestState.Sent, "sent"), (DigestState.Empty, "empty"), (DigestState.Refused, "refused")];

    public static string Of(DigestState state) => All.First(known => known.State == state).Name;

    public static DigestState? Parse(string? name) => All.Where(known => known.Name == name).Select(known => (DigestState?)known.State).FirstOrDefault();
}
