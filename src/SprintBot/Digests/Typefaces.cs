using System.Text;
using SkiaSharp;

namespace SprintBot.Digests;

/// <summary>The font that comes with the bot, since a server may have none, and for what it lacks those that the system has.</summary>
internal sealed class Typefaces : IDisposable
{
    private const string FontName = "SprintBot.Digests.Fonts.DejaVuSans.ttf";

    /// <summary>Looking through more would hold up an answer.</summary>
    private const int MostFiles = 300;

    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts"];

    private readonly List<SKTypeface> faces = [Load()];
    private readonly Dictionary<int, SKTypeface?> known = [];
    private Queue<string>? files;

    /// <summary>A typeface that has a character; null when none has.</summary>
    public SKTypeface? For(Rune character)
    {
        if (known.TryGetValue(character.Value, out var found))
            return found;
        found = faces.Find(face => face.ContainsGlyph(character.Value)) ?? Next(character.Value);
        return known[character.Value] = found;
    }

    public void Dispose() => faces.ForEach(face => face.Dispose());

    private SKTypeface? Next(int character)
    {
        if (SKFontManager.Default.MatchCharacter(character) is { } matched)
            return Added(matched);
        files ??= new Queue<string>(Folders.Where(Directory.Exists).SelectMany(Files).OrderByDescending(file => file.Contains("Sans", StringComparison.Ordinal))
            .ThenByDescending(file => file.Contains("Regular", StringComparison.Ordinal)).ThenBy(file => file, StringComparer.Ordinal).Take(MostFiles));
        while (files.TryDequeue(out var file))
            if (SKTypeface.FromFile(file) is { } face && Added(face).ContainsGlyph(character))
                return face;
        return null;
    }

    private SKTypeface Added(SKTypeface face)
    {
        faces.Add(face);
        return face;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.?t?", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => Path.GetExtension(file) is ".ttf" or ".otf" or ".ttc");

    private static SKTypeface Load()
    {
        using var stream = typeof(Typefaces).Assembly.GetManifestResourceStream(FontName) ?? throw new InvalidOperationException($"The font {FontName} is not in the program.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The font {FontName} can't be read.");
    }
}
