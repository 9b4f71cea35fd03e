using System.Text;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Photos;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Packing;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Templates;

/// <summary><c>/report template</c>: the templates that come with SprintBot, and a server's own.</summary>
public sealed class TemplateCommands(ITemplateStore store, TemplateCatalog catalog, IReportStore reports, IPhotoFiles photos, SprintOfCall sprintOf, DiscordRest rest, IClock clock)
{
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

    private async Task<Reply> ListAsync(CommandCall call, CancellationToken ct)
    {
        var own = await store.ListAsync(call.GuildId(), ct);
        return Paged.Lines(
        [
            "**Templates for `/report generate`**",
            .. catalog.BuiltIn.Names.Select(name => $"- `{name}`, which {OriginOf(name)}"),
            .. own.Select(template => $"- `{template.Name}`, uploaded{(template.UploadedBy == default ? "" : $" by <@{template.UploadedBy.Value}>")} <t:{template.UploadedAt.ToUnixTimeSeconds()}:d>"),
        ]);
    }

    private async Task<Reply> ShowAsync(CommandCall call, CancellationToken ct)
    {
        var name = call.Text("name")?.Trim() ?? "";
        var text = (await catalog.OfAsync(call.GuildId(), ct)).TextOf(name) ?? throw Unknown(name);
        return Reply.Say($"The template `{name}`. Its language is told at <https://scriban.github.io/docs/language/>; change it, and send it with `/report template upload`.") with
        {
            Files = [new FileUpload($"{name}.rst.sbn", "text/plain", Encoding.UTF8.GetBytes(text))],
        };
    }

    private async Task<Reply> UploadAsync(CommandCall call, CancellationToken ct)
    {
        var file = call.Attachment("file") ?? throw new UserError("There is no file.", "Send one as `file`.");
        var name = TemplateRules.NameOf(call.Text("name"), file.Filename, catalog.BuiltIn.Names);
        var text = TemplateRules.TextOf((await DownloadAsync(file, ct)).Span);
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var record = await reports.ReadAsync(sprint.Guild, sprint.Id, ct) ?? throw SprintOfCall.Gone();
        var draft = TemplateValidation.Try(name, (await catalog.OfAsync(call.GuildId(), ct)).With(name, text), SprintReportCompiler.Compile(ReportInput.Of(record), id => photos.Has(new PhotoId(id.Value))), ct);
        if (!await store.SaveAsync(new OwnTemplate(call.GuildId(), name, text, call.UserId(), clock.GetCurrentInstant()), TemplateRules.MostPerServer, ct))
            throw new UserError($"This server has {TemplateRules.MostPerServer} templates already.", "Remove one with `/report template delete`.");
        return Paged.Lines(
        [
            $"The template `{name}` is kept: use it with `/report generate template:{name}`. Tried on **{sprint.Name}**, it makes what is in the file.",
            .. draft.LeftOut.Select(line => $"- {line}"),
        ]) with
        {
            Files = [new FileUpload(ReportFiles.DraftName, "text/plain", Encoding.UTF8.GetBytes(draft.Text))],
        };
    }

    private async Task<Reply> DeleteAsync(CommandCall call, CancellationToken ct)
    {
        var name = call.Text("name")?.Trim() ?? "";
        if (catalog.BuiltIn.Names.Contains(name))
            throw new UserError($"`{name}` {OriginOf(name)} and stays.", "Only a server's own templates can be removed.");
        return await store.DeleteAsync(call.GuildId(), name, ct) ? Reply.Say($"The template `{name}` is removed.") : throw Unknown(name);
    }

    private string OriginOf(string name) => catalog.BuiltIn.IsOwn(name) ? "whoever runs this bot has put here for all servers" : "comes with SprintBot";

    private Task<ReadOnlyMemory<byte>> DownloadAsync(Attachment file, CancellationToken ct) => file.Size > TemplateRules.MaxBytes
        ? throw new UserError($"The file is larger than {TemplateRules.MaxBytes / 1024} KiB.", "Send a smaller one.")
        : SentFile.TakeAsync(rest, file, TemplateRules.MaxBytes, "the file", ct);

    private static UserError Unknown(string name) => new($"There is no template “{Shortened.LineTo(name, 60)}” here.", "`/report template list` shows them.");
}
