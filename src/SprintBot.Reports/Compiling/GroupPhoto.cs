using System.Text.RegularExpressions;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>The photo that shows the people of a sprint together, as captions tell.</summary>
internal static partial class GroupPhoto
{
    private const int SeveralPeople = 3;
    private const int SeveralWords = 2;

    /// <summary>The place of the first whose caption says that it shows a group or names three people; else of the one that the introduction speaks of; null where there is none.</summary>
    /// <param name="captions">Without markup and with their words, in the photos' order.</param>
    /// <param name="names">What each person is called, in full and for short.</param>
    /// <param name="intro">The introduction without markup, and its words.</param>
    public static int? Among(IReadOnlyList<(string Text, Redundancy Words)> captions, IReadOnlyList<(string Full, string Short)> names, (string Text, Redundancy Words) intro)
    {
        for (var place = 0; place < captions.Count; place++)
            if (Group().IsMatch(captions[place].Text) || NamedIn(captions[place].Text, names) >= SeveralPeople)
                return place;
        if (!Picture().IsMatch(intro.Text))
            return null;
        var shared = captions.Select((caption, place) => (Place: place, Count: caption.Words.Shared(intro.Words))).OrderByDescending(caption => caption.Count).Take(2).ToList();
        return shared is [var best, ..] && best.Count >= SeveralWords && (shared.Count == 1 || shared[1].Count < best.Count) ? best.Place : null;
    }

    private static int NamedIn(string caption, IReadOnlyList<(string Full, string Short)> names) => names.Count(name => WholeWords.AreIn(caption, name.Full) || WholeWords.AreIn(caption, name.Short));

    [GeneratedRegex(@"\b(?:gruppen(?:foto|bild)|photo de groupe|foto de grupo|grupp(?:foto|bild)|group (?:photo|picture|shot|selfie)|family photo|team photo|(?:most|all) of us|all of the (?:team|sprinters|participants)|(?<!\bfor )(?:everybody|everyone)|(?:the )?whole (?:team|group|crew|gang)(?!['’])|the (?:team|group|crew|gang|sprinters|participants|attendees)(?!['’]))\b|集合写真", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Group();

    [GeneratedRegex(@"\b(?:photos?|photographs?|pictures?|group shot|selfie)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();
}
