using SprintBot.Interactions;
using SprintBot.Markup;

namespace SprintBot.Photos;

/// <summary>What makes a right photo.</summary>
public static class PhotoRules
{
    /// <summary>Fits the description that Discord takes with a file (1,024).</summary>
    public const int MaxCaptionLength = 1000;

    /// <summary>What Discord lets people without a subscription upload, several times over.</summary>
    public const long MaxBytes = 50L * 1024 * 1024;

    /// <summary>The caption as it is kept; null where there is none.</summary>
    /// <exception cref="UserError">It is too long.</exception>
    public static string? Caption(string? text)
    {
        if (TypedText.IsBlank(text))
            return null;
        var caption = TypedText.OneLine(text);
        return caption.Length <= MaxCaptionLength ? caption : throw new UserError($"A caption has at most {MaxCaptionLength} characters; this has {caption.Length}.", "Shorten it.");
    }
}
