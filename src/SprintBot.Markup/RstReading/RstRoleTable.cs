namespace SprintBot.Markup.RstReading;

/// <summary>The roles that a file may use: docutils' plain ones, and those that it declares.</summary>
internal sealed class RstRoleTable
{
    private static readonly string[] Elements = ["u", "del", "ins", "small", "mark", "s", "kbd", "q"];

    private readonly Dictionary<string, Role> roles = new(StringComparer.Ordinal)
    {
        ["emphasis"] = new("em", []),
        ["strong"] = new("strong", []),
        ["literal"] = new("code", []),
        ["code"] = new("code", []),
        ["math"] = new("code", []),
        ["sub"] = new("sub", []),
        ["subscript"] = new("sub", []),
        ["sup"] = new("sup", []),
        ["superscript"] = new("sup", []),
        ["title-reference"] = new("cite", []),
        ["title"] = new("cite", []),
        ["t"] = new("cite", []),
    };

    /// <summary>A role by its name in lower case, or null.</summary>
    internal Role? Find(string name) => roles.GetValueOrDefault(name);

    /// <summary>Takes <c>name</c> or <c>name(base)</c> with classes; without any the name is the class. A class that is an element's name makes that element.</summary>
    internal bool Declare(string declaration, IReadOnlyList<string> classes)
    {
        var open = declaration.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? declaration : declaration[..open]).Trim();
        var parent = open < 0 ? new Role("span", []) : Find(declaration[(open + 1)..].TrimEnd(')', ' ').Trim());
        if (name.Length == 0 || parent is null)
            return false;
        var all = parent.Classes.Concat(classes.Count == 0 ? [name] : classes).ToList();
        var element = parent.Element == "span" && all.Find(word => Elements.Contains(word)) is { } own ? own : parent.Element;
        roles[name] = new Role(element, [.. all.Where(word => word != element)]);
        return true;
    }

    internal sealed record Role(string Element, IReadOnlyList<string> Classes);
}
