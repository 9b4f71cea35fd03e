namespace SprintBot.Markup.RstReading;

/// <summary>What stands around a page's body.</summary>
internal static class PageFrame
{
    /// <summary>Pictures beside the page and the style within it; <c>file:</c> since a page opened from a disk is no site of its own to every browser.</summary>
    internal const string Policy = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private const string Style = """
        :root { color-scheme: light dark; --line: #8884; --soft: #8881; }
        body { margin: 0; font: 1.05rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
        main { max-width: 42rem; margin: 0 auto; padding: 1rem 1.2rem 3rem; }
        h1, h2, h3 { line-height: 1.25; margin: 2em 0 .5em; }
        h1 { margin-top: .6em; }
        a { color: #0b57d0; }
        img { max-width: 100%; height: auto; border-radius: .3rem; }
        figure { margin: 1.5rem 0; }
        figcaption { font-size: .9rem; opacity: .8; }
        pre { overflow-x: auto; padding: .7rem .9rem; background: var(--soft); border: 1px solid var(--line); border-radius: .3rem; }
        code { font-size: .92em; }
        :not(pre) > code { background: var(--soft); padding: .1em .25em; border-radius: .2rem; }
        blockquote { margin: 1rem 0; padding-left: 1rem; border-left: .25rem solid var(--line); }
        .rubric { font-weight: 600; }
        .sb-strong { font-weight: 700; }
        .sb-em { font-style: italic; }
        .sb-code { font-family: monospace; }
        .sb-u { text-decoration: underline; }
        .sb-del { text-decoration: line-through; }
        .sb-small { font-size: .85em; }
        .sb-spoiler { background: var(--line); border-radius: .2rem; }
        .sb-mention { font-weight: 500; }
        .sb-problem { outline: 1px dotted #c00; }
        @media (prefers-color-scheme: dark) { body { background: #15171a; color: #e4e6e8; } a { color: #8ab4f8; } }
        """;

    internal static string Around(string title, string body) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{HtmlText.Of(title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <main>
        {body}</main>
        </body>
        </html>

        """;
}
