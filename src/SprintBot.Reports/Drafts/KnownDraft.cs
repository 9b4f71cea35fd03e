namespace SprintBot.Reports.Drafts;

/// <summary>A draft that an organiser may have edited.</summary>
/// <param name="Name">As the checklist calls it, such as <c>version 2</c>.</param>
/// <param name="Made">As the template made it: what the next draft is compared with.</param>
/// <param name="Sent">As the organiser got it, with what was written into an earlier one: what an edited text is known by.</param>
/// <param name="Template">By which template; null where that is not known.</param>
public sealed record KnownDraft(string Name, string Made, string Sent, string? Template = null);
