using System.Text;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Photos;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Packing;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Templates;

/// <summary><c>/report template</c>: the templates that come with SprintBot, and a server's own.</summary>
public sealed class TemplateCommands(ITemplateStore store, TemplateCatalog catalog, IReportStore reports, IPhotoFiles photos, SprintOfCall sprintOf, DiscordRest rest, IClock clock)
{
    private static readonly Phrase TemplatesFor = new("reporting.templates", "**Templates for {/report generate}**");
    private static readonly Phrase Shown = new("reporting.template-shown", "The template `{name}`. Its language is told at <https://scriban.github.io/docs/language/>; change it, and send it with {/report template upload}.");
    private static readonly Phrase ManualIsBelow = new("reporting.manual-is-below", "What it can print is told in {file}, below: `report`, all that belongs to it, and the functions of `rst`.");
    private static readonly Phrase NoFile = new("reporting.no-file", "There is no file.");
    private static readonly Phrase SendFile = new("reporting.send-file", "Send one as `file`.");
    private static readonly Phrase TooMany = new("reporting.templates-full", "This server has {count} templates already.");
    private static readonly Phrase RemoveOne = new("reporting.remove-a-template", "Remove one with {/report template delete}.");
    private static readonly Phrase Kept = new("reporting.template-kept", "The template `{name}` is kept: choose it as `template` in {/report generate}. Tried on **{sprint}**, it makes what is in the file.");
    private static readonly Phrase ComesWithBot = new("reporting.template-comes-with-bot", "`{name}` comes with SprintBot and stays.");
    private static readonly Phrase IsForAll = new("reporting.template-is-for-all", "`{name}` whoever runs this bot has put here for all servers, and it stays.");
    private static readonly Phrase OnlyOwn = new("reporting.only-own-templates", "Only a server's own templates can be removed.");
    private static readonly Phrase Removed = new("reporting.template-removed", "The template `{name}` is removed.");
    private static readonly Phrase TooLarge = new("reporting.file-too-large", "The file is larger than {size} KiB.");
    private static readonly Phrase SendSmaller = new("reporting.send-smaller-file", "Send a smaller one.");
    private static readonly Phrase TheFile = new("reporting.the-file", "the file");
    private static readonly Phrase NoTemplate = new("reporting.no-template", "There is no template “{name}” here.");
    private static readonly Phrase ListShows = new("reporting.list-shows-templates", "{/report template list} shows them.");

    public Command Template => new("template", "How reports are laid out")
    {
        Subcommands =
        [
            new("list", "The templates to choose from", ListAsync),
            new("show", "A template as a file, to read or to start from", ShowAsync) { Options = [Named(catalog.OfferAsync)] },
            new("upload", "Add a template of your own, or a new version of it", UploadAsync)
            {
                IsSlow = true,
                Options = [Option.Attachment("file", "The template, in Scriban", required: true), Option.Text("name", "What to call it; the file's name if left out", TemplateRules.MaxNameLength)],
            },
            new("delete", "Remove a template of your own", DeleteAsync) { Options = [Named(catalog.OfferOwnAsync)] },
        ],
    };

    private static Option Named(Autocomplete offer) => Option.Text("name", "Which one", TemplateRules.MaxNameLength, required: true, autocomplete: offer);

    private async Task<Reply> ListAsync(CommandCall call, CancellationToken ct) =>
        Paged.Lines([call.Words.Of(TemplatesFor), .. await catalog.DescribeAsync(call, ct)], call.Words);

    private async Task<Reply> ShowAsync(CommandCall call, CancellationToken ct)
    {
        var name = call.Text("name")?.Trim() ?? "";
        var text = (await catalog.OfAsync(call.GuildId(), ct)).TextOf(name) ?? throw Unknown(name);
        var manual = await TemplateManual.ReadAsync(ct);
        IEnumerable<Said> lines = [Shown.With(("name", name)), .. manual is null ? [] : new[] { ManualIsBelow.With(("file", TemplateManual.Name)) }];
        return Reply.Say(string.Join('\n', lines.Select(call.Words.Of))) with
        {
            Files = [new FileUpload($"{name}.rst.sbn", "text/plain", Encoding.UTF8.GetBytes(text)), .. manual is null ? [] : new[] { manual }],
        };
    }

    private async Task<Reply> UploadAsync(CommandCall call, CancellationToken ct)
    {
        var file = call.Attachment("file") ?? throw new UserError(NoFile, SendFile);
        var name = TemplateRules.NameOf(call.Text("name"), file.Filename, catalog.BuiltIn.Names);
        var text = TemplateRules.TextOf((await DownloadAsync(file, ct)).Span);
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var record = await reports.ReadAsync(sprint.Guild, sprint.Id, ct) ?? throw SprintOfCall.Gone();
        var draft = TemplateValidation.Try(name, (await catalog.OfAsync(call.GuildId(), ct)).With(name, text), SprintReportCompiler.Compile(ReportInput.Of(record), id => photos.Has(new PhotoId(id.Value))), ct);
        if (!await store.SaveAsync(new OwnTemplate(call.GuildId(), name, text, call.UserId(), clock.GetCurrentInstant()), TemplateRules.MostPerServer, ct))
            throw new UserError(TooMany.With(("count", TemplateRules.MostPerServer)), RemoveOne);
        return Paged.Lines(
        [
            call.Words.Of(Kept.With(("name", name), ("sprint", sprint.Name))),
            .. draft.LeftOut.Select(line => $"- {line}"),
        ], call.Words) with
        {
            Files = [new FileUpload(ReportFiles.DraftName, "text/plain", Encoding.UTF8.GetBytes(draft.Text))],
        };
    }

    private async Task<Reply> DeleteAsync(CommandCall call, CancellationToken ct)
    {
        var name = call.Text("name")?.Trim() ?? "";
        if (catalog.BuiltIn.Names.Contains(name))
            throw new UserError((catalog.BuiltIn.IsOwn(name) ? IsForAll : ComesWithBot).With(("name", name)), OnlyOwn);
        return await store.DeleteAsync(call.GuildId(), name, ct) ? call.Say(Removed.With(("name", name))) : throw Unknown(name);
    }

    private Task<ReadOnlyMemory<byte>> DownloadAsync(Attachment file, CancellationToken ct) => file.Size > TemplateRules.MaxBytes
        ? throw new UserError(TooLarge.With(("size", TemplateRules.MaxBytes / 1024)), SendSmaller)
        : SentFile.TakeAsync(rest, file, TemplateRules.MaxBytes, TheFile, ct);

    /// <summary>What is said of a name that no template has.</summary>
    public static UserError Unknown(string name) => new(NoTemplate.With(("name", Shortened.LineTo(name, 60))), ListShows);
}
