using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SprintBot.Reports.Model;

namespace SprintBot.Reports.Rendering;

/// <summary>
/// A function that makes one piece of many: of its arguments, side by side, or of what stands between <c>{{ wrap f }}</c> and <c>{{ end }}</c>.
/// Arguments are escaped unless they are <see cref="Rst"/>.
/// </summary>
/// <param name="finish">From inline markup on one line, the name where there is one, and what the line was made of, to what the function gives.</param>
/// <param name="takesName">Whether the first argument is a name of plain words.</param>
internal sealed class JoinRst(Func<string, string, IReadOnlyList<Rst>, Rst> finish, bool takesName = false) : IScriptCustomFunction
{
    public int RequiredParameterCount => 0;
    public int ParameterCount => 0;
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;
    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "piece");

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var name = takesName ? NameOf(callerContext!, arguments) : "";
        var output = ((RstContext)context).Capture(inner =>
        {
            foreach (var argument in arguments.Skip(takesName ? 1 : 0))
                inner.Write(callerContext!.Span, argument is Rst { IsBlock: true } ? throw new ScriptRuntimeException(callerContext!.Span, "A block can't stand inside a sentence.") : argument!);
            if (blockStatement is not null)
                inner.Evaluate(blockStatement);
        });
        var line = OnOneLine(output.ToString());
        return line.Length == 0 ? Rst.Block("", output.Pieces) : finish(line, name, output.Pieces);
    }

    private static string OnOneLine(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;

    private static string NameOf(ScriptNode caller, ScriptArray arguments) =>
        arguments is [string { Length: > 0 } name, ..] && name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-') && name.Trim() == name
            ? name
            : throw new ScriptRuntimeException(caller.Span, "A name of letters, digits, spaces and hyphens is wanted.");

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        throw new NotSupportedException("Reports are rendered synchronously.");
}
