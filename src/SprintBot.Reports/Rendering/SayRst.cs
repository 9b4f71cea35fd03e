using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SprintBot.Reports.Model;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Rendering;

/// <summary>
/// <c>say</c>: a text of the sprint's language with its values, as in <c>say 'with' 'people' (rst.sentence_list passage.with)</c>. Values are escaped unless they
/// are <see cref="Rst"/>. Where one is missing (null), nothing is said.
/// </summary>
internal sealed class SayRst(ReportLanguage language) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;
    public int ParameterCount => 1;
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;
    public Type ReturnType => typeof(object);

    /// <summary>What templates know as <c>text</c>: the texts without values, by name.</summary>
    public static ScriptObject TextsOf(ReportLanguage language)
    {
        var texts = new ScriptObject();
        foreach (var name in language.Names.Where(name => language.Template(name).Names.Count == 0))
            texts.SetValue(name, language.Text(name), readOnly: true);
        return texts;
    }

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new ScriptParameterInfo(typeof(string), "name") : new ScriptParameterInfo(typeof(object), "value");

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count == 0 || arguments[0] is not string name || !language.Knows(name))
            throw new ScriptRuntimeException(callerContext!.Span, "say takes the name of a text, then names and values.");
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var place = 1; place + 1 < arguments.Count; place += 2)
            values[$"{arguments[place]}"] = arguments[place + 1];
        var template = language.Template(name);
        if (template.Names.FirstOrDefault(part => !values.ContainsKey(part)) is { } missing)
            throw new ScriptRuntimeException(callerContext!.Span, $"The text “{name}” has a “{missing}”, which is not given.");
        return values.ContainsValue(null) ? Rst.Inline("") : Said((RstContext)context, callerContext!.Span, template, values);
    }

    private Rst Said(RstContext context, SourceSpan span, PhraseTemplate template, Dictionary<string, object?> values)
    {
        var output = context.CapturePiece(inner =>
        {
            foreach (var part in template.Parts)
                if (part.Text is { } text)
                    inner.Write(text);
                else if (part.Forms.Count > 0)
                    inner.Write(language.Show(part, inner.ToInt(span, values[part.Name!])));
                else
                    inner.Write(span, values[part.Name!]);
        });
        return Rst.Inline(output.Whole, output.Pieces);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        throw new NotSupportedException("Reports are rendered synchronously.");
}
