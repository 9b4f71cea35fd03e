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
}
