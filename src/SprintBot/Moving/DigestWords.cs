using SprintBot.Digests;

namespace SprintBot.Moving;

/// <summary>The sprint file's words for what a digest is for, and how far it is.</summary>
internal static class DigestWords
{
    private static readonly (DigestState State, string Name)[] States = [(DigestState.Sending, "sending"), (DigestState.Sent, "sent"), (DigestState.Empty, "empty"), (DigestState.Refused, "refused")];
    private static readonly (DigestKind Kind, string Name)[] Kinds = [(DigestKind.Opening, "opening"), (DigestKind.Ending, "ending"), (DigestKind.Late, "late")];

    public static string Of(DigestState state) => States.First(known => known.State == state).Name;

    /// <summary>Null for a day's, which most are.</summary>
    public static string? Of(DigestKind kind) => Kinds.Where(known => known.Kind == kind).Select(known => known.Name).FirstOrDefault();

    public static DigestState? StateOf(string? name) => States.Where(known => known.Name == name).Select(known => (DigestState?)known.State).FirstOrDefault();

    public static DigestKind? KindOf(string? name) => name is null ? DigestKind.Day : Kinds.Where(known => known.Name == name).Select(known => (DigestKind?)known.Kind).FirstOrDefault();
}
