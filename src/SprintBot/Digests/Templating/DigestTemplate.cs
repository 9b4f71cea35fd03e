using Scriban;
using Scriban.Runtime;
using SprintBot.Digests.Model;

namespace SprintBot.Digests.Templating;

/// <summary>A template for digests: layout in Scriban, with the model as <c>digest</c>; it prints Discord Markdown.</summary>
public sealed class DigestTemplate
{
    private readonly Template template;

    /// <param name="text">Its text, with <c>\n</c> line ends.</param>
    /// <exception cref="InvalidDataException">It is no template.</exception>
    public DigestTemplate(string text)
    {
        template = Template.Parse(text);
        if (template.HasErrors)
            throw new InvalidDataException(string.Join(" ", template.Messages.Select(message => message.ToString())));
    }

    /// <summary>Reads the template beside the program.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    public static DigestTemplate BesideTheProgram() =>
        new(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates", "digests", "digest.md.sbn")).ReplaceLineEndings("\n"));

    /// <summary>The digest as Discord Markdown, of any length.</summary>
    public string Render(Digest digest, CancellationToken ct)
    {
        var context = new DigestContext(ct);
        var globals = new ScriptObject();
        globals.SetValue("digest", digest, readOnly: true);
        context.PushGlobal(globals);
        return template.Render(context);
    }
}
