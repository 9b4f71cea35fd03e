using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SprintBot.Reports.Guard;

/// <summary>Finds templates by name in a dictionary, and nowhere else.</summary>
internal sealed class TemplateDictionary(IReadOnlyDictionary<string, string> texts) : ITemplateLoader
{
    public bool Knows(string name) => texts.ContainsKey(name);

    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => texts[templatePath];

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
}
