using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SprintBot.Reports.Templating;

/// <summary>
/// A function that makes one piece of many: of its arguments, side by side, or of what stands between <c>{{ wrap f }}</c> and <c>{{ end }}</c>.
/// Arguments are escaped unless they are <see cref="Rst"/>.
/// </summary>
/// <param name="finish">From inline markup on one line to what the function gives.</param>
internal sealed class JoinRst(Func<string, string> finish) : IScriptCustomFunction
{
    public int RequiredParameterCount => 0;
    public int ParameterCount => 0;
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;
    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "piece");

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var output = ((RstContext)context).Capture(inner =>
        {
            foreach (var argument in arguments)
                inner.Write(callerContext!.Span, argument is Rst { IsBlock: true } ? throw new ScriptRuntimeException(callerContext!.Span, "A block can't stand inside a sentence.") : argument!);
            if (blockStatement is not null)
                inner.Evaluate(blockStatement);
        });
        var line = string.Join(' ', output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return Rst.Block(line.Length == 0 ? "" : finish(line), output.Pieces);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        throw new NotSupportedException("Reports are rendered synchronously.");
}
