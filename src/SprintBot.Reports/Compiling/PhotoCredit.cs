using System.Text.RegularExpressions;

namespace SprintBot.Reports.Compiling;

/// <summary>Who took a photo, as its caption says: whoever posted it need not be the one.</summary>
internal static partial class PhotoCredit
{
    /// <summary>Whether a caption names somebody, so that no other name may stand under it.</summary>
    /// <param name="caption">Without markup.</param>
    public static bool IsIn(string caption) => Credit().IsMatch(caption);

    /// <summary>A sign of copyright, a word for it, “photo:”, or “by” and a name.</summary>
    [GeneratedRegex(@"©|\([Cc]\)|\b(?:[Pp]hoto(?:graph|grapher|s)?|[Pp]icture|[Ii]mage|[Ff]oto(?:graf(?:ie|ía)?)?|[Bb]ild)\b[^.;]{0,20}:|(?:写真|撮影)[^。、]{0,10}[：:]|\b(?:[Cc]redits?|[Cc]opyright)\b|\b[Bb]y @?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Credit();
}
