using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SprintBot.Markup.Rst;
using SprintBot.Reports.Guard;
using SprintBot.Reports.Model;

namespace SprintBot.Reports.Rendering;

/// <summary>Scriban's state for one report. What a template prints is escaped unless it is <see cref="Rst"/>; it reaches the model and nothing else.</summary>
internal sealed class RstContext : GuardedContext
{
    private readonly RstFunctions functions;

    /// <param name="textOf">The text of a template or a part by its name; null where there is none.</param>
    public RstContext(ScriptObject builtins, ITemplateLoader loader, RstFunctions functions, Func<string, string?> textOf, TemplateLimits limits, CancellationToken ct)
        : base(builtins, loader, typeof(SprintReport), limits, ct)
    {
        this.functions = functions;
        TryGetVariable = (TemplateContext _, SourceSpan _, ScriptVariable variable, out object? value) =>
        {
            value = null;
            return variable.Scope != ScriptVariableScope.Global ? false
                : throw new ScriptRuntimeException(variable.Span, TemplateNames.Unknown(variable.BaseName, After(variable.Span, textOf), functions.Names, builtins.Keys));
        };
        TryGetMember = (TemplateContext _, SourceSpan span, object target, string member, out object? value) =>
        {
            value = null;
            throw new ScriptRuntimeException(span, TemplateNames.UnknownMember(target, member));
        };
    }

    /// <summary>Prints a value.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null)
            return this;
        if (Output is not RstOutput output)
            return Write(functions.Say(ObjectToString(textAsObject))); // within a capture, whose result is escaped when it is printed, and once is enough
        if (textAsObject is not Rst rst)
            return Write(Escaped(functions.Say(ObjectToString(textAsObject))));
        Count(rst.Text.Length);
        output.Write(rst);
        return this;
    }

    /// <exception cref="NotSupportedException">Always: Scriban's asynchronous way would go past <see cref="Write(SourceSpan, object)"/>.</exception>
    public override ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) =>
        throw new NotSupportedException("Reports are rendered synchronously.");

    /// <summary>Evaluates a part of a template, and gives what it printed.</summary>
    public RstOutput Capture(Action<RstContext> print) => Capture(new RstOutput(), print);

    /// <summary>The same of a piece of a sentence, whose white space counts.</summary>
    public RstOutput CapturePiece(Action<RstContext> print) => Capture(new RstOutput(isPiece: true), print);

    private RstOutput Capture(RstOutput output, Action<RstContext> print)
    {
        PushOutput(output);
        try
        {
            print(this);
        }
        finally
        {
            PopOutput();
        }
        return output;
    }

    private static string After(SourceSpan span, Func<string, string?> textOf) =>
        textOf(span.FileName ?? "") is { } text && span.End.Offset + 1 < text.Length ? text[(span.End.Offset + 1)..] : "";

    /// <summary>White space at a value's edges keeps it apart from the words beside it.</summary>
    private string Escaped(string value)
    {
        if (Output is not RstOutput { IsAtLineStart: false })
            return RstText.EscapeLine(value);
        var escaped = RstText.Escape(value);
        if (escaped.Length == 0)
            return value.Length == 0 ? "" : " ";
        return $"{(char.IsWhiteSpace(value[0]) ? " " : "")}{escaped}{(char.IsWhiteSpace(value[^1]) ? " " : "")}";
    }
}
