namespace SprintBot.Reports.Model;

/// <summary>For what a report is written.</summary>
public enum ReportFormat
{
    /// <summary>A reST document of its own.</summary>
    Plain,

    /// <summary>A post for the site generator Nikola: metadata in comments, no title, and an end of the teaser.</summary>
    Nikola,

    /// <summary>A page for a Sphinx site, with another that lists it in a toctree.</summary>
    Sphinx,

    /// <summary>GitHub's Markdown with the front matter of Jekyll, Hugo and Zola, beside the reST document that it is made of.</summary>
    Markdown,

    /// <summary>A piece of HTML to paste into a page, likewise.</summary>
    Html,
}
