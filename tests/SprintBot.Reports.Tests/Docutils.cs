using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SprintBot.Reports.Tests;

/// <summary>The real docutils: what it has to say about a file, down to its lowest level.</summary>
internal static class Docutils
{
    public const string Missing = "/usr/bin/python3 with docutils is missing (Debian's python3-docutils)";

    public const string Python = "/usr/bin/python3";

    private const string Reading = """
        import io, sys
        import docutils.core, docutils.nodes as nodes
        said = io.StringIO()
        document = docutils.core.publish_doctree(sys.stdin.buffer.read(), settings_overrides=dict(
            report_level=1, halt_level=6, warning_stream=said, raw_enabled=True, file_insertion_enabled=True, _disable_config=True))
        foreign = (nodes.raw, nodes.problematic, nodes.pending, nodes.meta, nodes.substitution_definition, nodes.footnote, nodes.citation)
        print(said.getvalue(), *[node.tagname for node in document.findall() if isinstance(node, foreign)])
        """;

    private const string ReadingMany = """
        import io, json, sys
        import docutils.core
        def read(text):
            said = io.StringIO()
            docutils.core.publish_doctree(text, settings_overrides=dict(
                report_level=1, halt_level=6, warning_stream=said, raw_enabled=True, file_insertion_enabled=True, _disable_config=True, input_encoding='unicode'))
            return said.getvalue().strip()
        print(json.dumps([read(text) for text in json.loads(sys.stdin.buffer.read())]))
        """;

    private static readonly Lazy<bool> Installed = new(() => File.Exists(Python) && Ask("import docutils", "").ExitCode == 0);

    private static readonly Lazy<bool> WithSphinx = new(() => IsInstalled && Ask("import sphinx", "").ExitCode == 0);

    public static bool IsInstalled => Installed.Value;

    public static bool HasSphinx => WithSphinx.Value;

    /// <summary>Messages, and nodes that no user's text may make; nothing when all is well.</summary>
    public static string Complaints(string rst) => Ask(Reading, rst) is { ExitCode: 0 } answer ? answer.Output.Trim() : "docutils could not be run";

    /// <summary>Messages about each of several files, read by one process.</summary>
    public static IReadOnlyList<string> ComplaintsOfEach(IReadOnlyList<string> files) => Ask(ReadingMany, JsonSerializer.Serialize(files)) is { ExitCode: 0 } answer
        ? JsonSerializer.Deserialize<List<string>>(answer.Output)!
        : throw new InvalidOperationException("docutils could not be run");

    private static (int ExitCode, string Output) Ask(string script, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
