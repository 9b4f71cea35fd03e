using SprintBot.Interactions;
using SprintBot.Reports.Rendering;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Templates;

/// <summary>The templates as a server sees them: those that come with SprintBot, and its own.</summary>
public sealed class TemplateCatalog(ReportTemplates builtIn, ITemplateStore store)
{
    public ReportTemplates BuiltIn => builtIn;

    public async Task<ReportTemplates> OfAsync(GuildId guild, CancellationToken ct) =>
        (await store.ListAsync(guild, ct)).Aggregate(builtIn, (templates, own) => templates.With(own.Name, own.Text));

    /// <summary>Offers all of them while a name is typed.</summary>
    public async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct) =>
        Matching((await OfAsync(call.GuildId(), ct)).Names, typed);

    /// <summary>Offers a server's own.</summary>
    public async Task<IEnumerable<Choice>> OfferOwnAsync(CommandCall call, string typed, CancellationToken ct) =>
        Matching((await store.ListAsync(call.GuildId(), ct)).Select(own => own.Name), typed);

    private static IEnumerable<Choice> Matching(IEnumerable<string> names, string typed) =>
        names.Where(name => name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)).Select(Choice.Of);
}
