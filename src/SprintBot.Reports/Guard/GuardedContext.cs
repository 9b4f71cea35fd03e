using System.Numerics;
using System.Reflection;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SprintBot.Reports.Guard;

/// <summary>
/// Scriban's state for one rendering of a template that nobody vouches for: it reaches the model and nothing else, and comes to an end. How values
/// are printed is for those who know the language that they are printed in.
/// </summary>
internal abstract class GuardedContext : TemplateContext
{
    private const int MostIterations = 1_000_000;
    private const int DeepestInclude = 50;
    private const int LongestNumber = 4096;

    private readonly TemplateLimits limits;
    private readonly long memoryBefore = GC.GetAllocatedBytesForCurrentThread();
    private long printed;

    /// <param name="builtins">See <see cref="Builtins"/>.</param>
    /// <param name="loader">Where included templates are.</param>
    /// <param name="model">Only properties of the records in this one's namespace can be read.</param>
    /// <param name="limits">How far it may go.</param>
    /// <param name="ct">Cancelled, the rendering ends.</param>
    protected GuardedContext(ScriptObject builtins, ITemplateLoader loader, Type model, TemplateLimits limits, CancellationToken ct)
        : base(builtins)
    {
        this.limits = limits;
        TemplateLoader = loader;
        NewLine = "\n";
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = MostIterations;
        LoopLimitQueryable = MostIterations;
        RecursiveLimit = DeepestInclude;
        ObjectRecursionLimit = DeepestInclude;
        LimitToString = limits.Value;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = (int)Math.Min(limits.Printed, int.MaxValue);
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromMilliseconds(200);
        CancellationToken = ct;
        MemberRenamer = StandardMemberRenamer.Rename;
        MemberFilter = member => member is PropertyInfo && member.DeclaringType?.Namespace == model.Namespace;
    }

    /// <summary>Every step of a template comes by here.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        CheckMemory();
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        return value is BigInteger number && number.GetBitLength() > LongestNumber
            ? throw new ScriptRuntimeException(scriptNode?.Span ?? default, $"A number may have {LongestNumber} bits.")
            : value;
    }

    /// <summary>Counts what is printed past Scriban's own limit.</summary>
    /// <exception cref="ScriptRuntimeException">It is more than may be.</exception>
    protected void Count(int characters)
    {
        CheckMemory();
        if ((printed += characters) > limits.Printed)
            throw new ScriptRuntimeException(CurrentSpan, $"A template may print {limits.Printed} characters.");
    }

    /// <exception cref="ScriptAbortException">Cancelled.</exception>
    /// <exception cref="ScriptRuntimeException">It has taken more memory than it may.</exception>
    private void CheckMemory()
    {
        CheckAbort();
        if (limits.Memory is { } memory && GC.GetAllocatedBytesForCurrentThread() - memoryBefore > memory)
            throw new ScriptRuntimeException(CurrentSpan, $"A template may take {memory / (1024 * 1024)} MiB of memory for such a sprint.");
    }

    /// <summary>Scriban's own functions without those that print unescaped, run text as a template, give another result each time, or grow without a bound.</summary>
    public static ScriptObject Builtins()
    {
        var builtins = GetDefaultBuiltinObject();
        builtins.Remove("include");
        builtins.Remove("include_join");
        builtins.Remove("date");
        Remove(builtins["object"], "eval", "eval_template", "to_json", "from_json");
        Remove(builtins["math"], "random", "uuid");
        return builtins;
    }

    private static void Remove(object? group, params IEnumerable<string> functions)
    {
        foreach (var function in functions)
            ((ScriptObject)group!).Remove(function);
    }
}
