using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SprintBot.Reports.Guard;
using SprintBot.Reports.Model;

namespace SprintBot.Reports.Rendering;

/// <summary><c>include</c>: what another template printed, which is reST already. Further arguments are <c>$1</c>, <c>$2</c>… in it.</summary>
internal sealed class IncludeRst : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;
    public int ParameterCount => 1;
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;
    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0 ? new ScriptParameterInfo(typeof(string), "name") : new ScriptParameterInfo(typeof(object), "value");

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count == 0 || arguments[0] is not string name)
            throw new ScriptRuntimeException(callerContext!.Span, "include takes the name of a template.");
        if (context.TemplateLoader is not TemplateDictionary templates || !templates.Knows(name))
            throw new ScriptRuntimeException(callerContext!.Span, $"There is no template “{name}” to include.");
        var template = context.GetOrCreateTemplate(name, callerContext);
        context.EnterRecursive(callerContext);
        context.PushLocal();
        try
        {
            context.SetValue(ScriptVariable.Arguments, arguments, true);
            var output = ((RstContext)context).Capture(inner => template.Render(inner));
            return Rst.Block(output.ToString(), output.Pieces);
        }
        finally
        {
            context.PopLocal();
            context.ExitRecursive(callerContext);
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        throw new NotSupportedException("Reports are rendered synchronously.");
}
