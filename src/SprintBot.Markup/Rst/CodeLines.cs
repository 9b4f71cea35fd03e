using System.Collections.Frozen;
using System.Text;
using SprintBot.Markup.Tree;

namespace SprintBot.Markup.Rst;

/// <summary>Writes a block of code: literal by default, as a directive where a literal block would not carry it.</summary>
internal static class CodeLines
{
    private const int LongestLine = 9_000;
    private const int TabWidth = 8;

    internal static void Write(CodeBlock block, LineOutput output, bool nameLanguages)
    {
        var lines = block.Code.Split('\n').SelectMany(line => Cut(ExpandTabs(line).TrimEnd())).ToList();
        var language = nameLanguages && block.Language is { } name && PygmentsNames.Contains(name) ? name : null;
        var isIndented = lines.TrueForAll(line => line.Length == 0 || line[0] == ' ');
        var directive = ".. code::";
        if (block.Code.Contains("{{%", StringComparison.Ordinal))
        {
            lines = lines.ConvertAll(Escaped);
            directive = ".. parsed-literal::";
        }
        else if (language is not null)
        {
            directive = ".. code:: " + language;
        }
        else if (!isIndented)
        {
            directive = "::";
        }

        output.Line(directive);
        if (isIndented)
            output.Line("   :class: sb-code-block"); // docutils takes the block's indent from an option's

        output.Line("");
        output.Deeper(3);
        output.Lines(lines);
        output.Back();
    }

    private static string ExpandTabs(string line)
    {
        if (!line.Contains('\t', StringComparison.Ordinal))
            return line;

        var result = new StringBuilder(line.Length + TabWidth);
        foreach (var c in line)
        {
            if (c == '\t')
                result.Append(' ', TabWidth - (result.Length % TabWidth));
            else
                result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>docutils reads no line of more than 10,000 characters: a longer one of code can only be broken.</summary>
    private static IEnumerable<string> Cut(string line)
    {
        for (; line.Length > LongestLine; line = line[LongestLine..])
            yield return line[..LongestLine];
        yield return line;
    }

    private static string Escaped(string line)
    {
        var result = new StringBuilder(line.Length + 8);
        Escapes.Plain(result, line, ' ', ' ');
        return result.ToString();
    }

    /// <summary>Languages that Pygments has had for long under these names, and that people write about.</summary>
    private static readonly FrozenSet<string> PygmentsNames = (
        "ada apl asm awk bash basemake bat bibtex brainfuck c c++ c# clojure cmake cobol coffeescript common-lisp console cpp cs csharp css cuda "
        + "cython d dart delphi diff docker dockerfile elixir elm erlang f# fish forth fortran fsharp gas glsl gnuplot go groovy haml haskell hs html http "
        + "ini java javascript jinja js json julia kotlin latex lisp llvm lua make makefile mathematica matlab mysql nasm nim nix objective-c ocaml "
        + "octave pascal perl php pl postgresql postscript powershell prolog properties protobuf puppet pycon pypylog pytb python python2 python3 py "
        + "py3 pyx qml r racket rb rebol rst ruby rust rs sass scala scheme scss sed sh shell smalltalk sml sql sqlite3 squirrel swift tcl "
        + "tcsh tex toml ts typescript udiff vb.net verilog vhdl vim xml xslt yaml zsh").Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
