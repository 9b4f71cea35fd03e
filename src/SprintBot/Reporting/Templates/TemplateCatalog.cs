using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup.Discord;
using SprintBot.People;
using SprintBot.Reports.Rendering;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Templates;

/// <summary>The templates as a server sees them: those that come with SprintBot, and its own.</summary>
public sealed class TemplateCatalog(ReportTemplates builtIn, ITemplateStore store, ISprinterStore sprinters)
{
    private static readonly Phrase Put = new("reporting.template-put-here", "which whoever runs this bot has put here for all servers");
    private static readonly Phrase Uploaded = new("reporting.template-uploaded", "uploaded {time}");
    private static readonly Phrase UploadedBy = new("reporting.template-uploaded-by", "uploaded by {person} {time}");

    public ReportTemplates BuiltIn => builtIn;

    public async Task<ReportTemplates> OfAsync(GuildId guild, CancellationToken ct) =>
        (await store.ListAsync(guild, ct)).Aggregate(builtIn, (templates, own) => templates.With(own.Name, own.Text));

    /// <summary>A line for each: its name, and what it is for or, where nobody has said that, where it comes from.</summary>
    public async Task<IEnumerable<string>> DescribeAsync(CommandCall call, CancellationToken ct)
    {
        var own = await store.ListAsync(call.GuildId(), ct);
        return builtIn.Names.Select(name => $"- `{name}`{PurposeOf(name, call.Words, DiscordWriter.Escape)}")
            .Concat(own.Select(template => $"- `{template.Name}`{Purpose(template, DiscordWriter.Escape) ?? $", {call.Words.Of(OriginOf(template))}"}"));
    }

    /// <summary>Offers all of them while a name is typed.</summary>
    public async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct) =>
        Matching(builtIn.Names.Select(name => new Choice($"{name}{PurposeOf(name, call.Words, text => text)}", name)).Concat(await OwnAsync(call, ct)), typed);

    /// <summary>Offers a server's own.</summary>
    public async Task<IEnumerable<Choice>> OfferOwnAsync(CommandCall call, string typed, CancellationToken ct) => Matching(await OwnAsync(call, ct), typed);

    private async Task<IEnumerable<Choice>> OwnAsync(CommandCall call, CancellationToken ct)
    {
        var choices = new List<Choice>();
        foreach (var template in await store.ListAsync(call.GuildId(), ct))
            choices.Add(new Choice($"{template.Name}{Purpose(template, text => text) ?? $", {call.Words.Of(await NamedOriginOfAsync(template, ct))}"}", template.Name));
        return choices;
    }

    private string PurposeOf(string name, Wording words, Func<string, string> shown) => builtIn.IsOwn(name) switch
    {
        false when TemplatePurpose.OfBuiltIn(name) is { } purpose => $": {words.Of(purpose)}",
        _ when TemplatePurpose.Told(builtIn.TextOf(name)!) is { } told => $": {shown(told)}",
        true => $", {words.Of(Put)}",
        false => "",
    };

    private static string? Purpose(OwnTemplate template, Func<string, string> shown) => TemplatePurpose.Told(template.Text) is { } told ? $": {shown(told)}" : null;

    private static Said OriginOf(OwnTemplate template)
    {
        var time = $"<t:{template.UploadedAt.ToUnixTimeSeconds()}:d>";
        return template.UploadedBy == default ? Uploaded.With(("time", time)) : UploadedBy.With(("person", $"<@{template.UploadedBy.Value}>"), ("time", time));
    }

    /// <summary>The same where mentions and moments are not shown as such.</summary>
    private async Task<Said> NamedOriginOfAsync(OwnTemplate template, CancellationToken ct)
    {
        var day = template.UploadedAt.InUtc().Date;
        return template.UploadedBy != default && await sprinters.FindAsync(template.Guild, template.UploadedBy, ct) is { } person
            ? UploadedBy.With(("person", person.Name), ("time", day))
            : Uploaded.With(("time", day));
    }

    private static IEnumerable<Choice> Matching(IEnumerable<Choice> choices, string typed) =>
        choices.Where(choice => choice.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase));
}
