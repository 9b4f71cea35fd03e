using Scriban;
using Scriban.Parsing;
using SprintBot.Digests.Model;
using SprintBot.Markup.Discord;
using SprintBot.Reports.Guard;

namespace SprintBot.Digests.Templating;

/// <summary>Scriban's state for one digest. What a template prints is escaped for Discord unless it is <see cref="MarkdownText"/>.</summary>
internal sealed class DigestContext(CancellationToken ct) : GuardedContext(Builtins(), new TemplateDictionary(new Dictionary<string, string>()), typeof(Digest), TemplateLimits.Trusted, ct)
{
    /// <summary>Prints a value.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        MarkdownText markdown => Write(markdown.Text),
        _ => Write(DiscordWriter.Escape(ObjectToString(textAsObject) ?? "")),
    };

    /// <exception cref="NotSupportedException">Always: Scriban's asynchronous way would go past <see cref="Write(SourceSpan, object)"/>.</exception>
    public override ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) =>
        throw new NotSupportedException("Digests are rendered synchronously.");
}
