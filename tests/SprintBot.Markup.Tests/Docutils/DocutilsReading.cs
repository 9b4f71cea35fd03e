using System.Text.Json;

namespace SprintBot.Markup.Tests.Docutils;

/// <summary>What docutils made of a file.</summary>
/// <param name="Messages">Its complaints, down to level INFO.</param>
/// <param name="Foreign">Nodes that no user's text may make.</param>
/// <param name="Runs">The visible text: text, styles, address and the blocks it stands in.</param>
/// <param name="Code">The code blocks.</param>
public sealed record DocutilsReading(string[] Messages, string[] Foreign, JsonElement[][] Runs, string[] Code)
{
    /// <summary>Every visible character that is no white space, with its styles, address and blocks, one after the other.</summary>
    public IEnumerable<SeenCharacter> Characters() => Runs.SelectMany(run =>
        SeenCharacter.Of(run[0].GetString()!, run[1].GetString()!, run[2].GetString(), run[3].GetString()!));

    public string Text => string.Concat(Characters().Select(seen => seen.Character));
}
