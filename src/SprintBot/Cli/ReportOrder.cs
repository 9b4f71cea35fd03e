namespace SprintBot.Cli;

/// <summary>What <c>sprintbot report</c> is asked for.</summary>
/// <param name="File">The sprint file.</param>
/// <param name="Template">The template's name.</param>
/// <param name="Templates">A folder with templates of one's own; null for none.</param>
/// <param name="Format">The format's name.</param>
/// <param name="Output">The folder to write to.</param>
/// <param name="WithPreview">Whether a page is made as well.</param>
/// <param name="Draft">The edited draft; null for none.</param>
/// <param name="Base">The draft that it came from; null where it is to be found.</param>
/// <param name="Words">How many words the draft may have; null for any number.</param>
/// <param name="Language">The language's locale; null for the sprint's own.</param>
internal sealed record ReportOrder(string File, string Template, string? Templates, string Format, string Output, bool WithPreview, string? Draft, string? Base, int? Words, string? Language);
