using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SprintBot.Reports.Model;

namespace SprintBot.Reports.Preview;

/// <summary>Roles and directives that docutils alone does not know, and the site does that the draft is for.</summary>
internal static partial class SiteMarkup
{
    /// <summary>https://www.sphinx-doc.org/en/master/usage/restructuredtext/roles.html and directives.html beside it; those of a domain have a colon in their names.</summary>
    private static readonly FrozenSet<string> Sphinx = Names(
        "ref numref doc any download term keyword option envvar token eq abbr command dfn file guilabel kbd mailheader makevar manpage menuselection mimetype newsgroup program regexp samp index cve cwe",
        "toctree seealso versionadded versionchanged versionremoved deprecated centered hlist glossary only tabularcolumns index highlight literalinclude productionlist sectionauthor codeauthor todo todolist graphviz autosummary automodule autoclass autofunction");

    /// <summary>https://getnikola.com/handbook.html, “Extra directives” and “Extra roles”.</summary>
    private static readonly FrozenSet<string> Nikola = Names("doc", "youtube vimeo soundcloud soundcloud_playlist gist listing thumbnail chart media slides post-list publication_list");

    /// <summary>Whether a message is about such a one.</summary>
    public static bool Knows(ReportFormat format, DocutilsMessage message) => Unknown().Match(message.Text) is { Success: true } match && match.Groups["name"].Value is var name && format switch
    {
        ReportFormat.Sphinx => Sphinx.Contains(name) || name.Contains(':', StringComparison.Ordinal),
        ReportFormat.Nikola => Nikola.Contains(name),
        _ => false,
    };

    private static FrozenSet<string> Names(params IEnumerable<string> lists) => lists.SelectMany(list => list.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("^Unknown (interpreted text role|directive type) \"(?<name>.*?)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();
}
