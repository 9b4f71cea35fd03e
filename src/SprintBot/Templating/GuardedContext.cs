using System.Reflection;
using Scriban;
using Scriban.Runtime;

namespace SprintBot.Templating;

/// <summary>
/// Scriban's state for one rendering of a template that nobody vouches for: it reaches the model and nothing else, and comes to an end. How values
/// are printed is for those who know the language that they are printed in.
/// </summary>
internal abstract class GuardedContext : TemplateContext
{
    private const int MostIterations = 1_000_000;
    private const int DeepestInclude = 50;
    private const int LargestOutput = 128 * 1024 * 1024;
    private const int LongestValue = 4 * 1024 * 1024;

    /// <param name="builtins">See <see cref="Builtins"/>.</param>
    /// <param name="loader">Where included templates are.</param>
    /// <param name="model">Only properties of the records in this one's namespace can be read.</param>
    /// <param name="ct">Cancelled, the rendering ends.</param>
    protected GuardedContext(ScriptObject builtins, ITemplateLoader loader, Type model, CancellationToken ct)
        : base(builtins)
    {
        TemplateLoader = loader;
        NewLine = "\n";
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = MostIterations;
        LoopLimitQueryable = MostIterations;
        RecursiveLimit = DeepestInclude;
        ObjectRecursionLimit = DeepestInclude;
        LimitToString = LongestValue;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = LargestOutput;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromMilliseconds(200);
        CancellationToken = ct;
        MemberRenamer = StandardMemberRenamer.Rename;
        MemberFilter = member => member is PropertyInfo && member.DeclaringType?.Namespace == model.Namespace;
    }

    /// <summary>Scriban's own functions without those that print unescaped, run text as a template, or give another result each time.</summary>
    public static ScriptObject Builtins()
    {
        var builtins = GetDefaultBuiltinObject();
        builtins.Remove("include");
        builtins.Remove("include_join");
        builtins.Remove("date");
        Remove(builtins["object"], "eval", "eval_template");
        Remove(builtins["math"], "random", "uuid");
        return builtins;
    }

    private static void Remove(object? group, params IEnumerable<string> functions)
    {
        foreach (var function in functions)
            ((ScriptObject)group!).Remove(function);
    }
}
