using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Templates;

/// <summary>A template that a server's organisers have written.</summary>
/// <param name="Guild">The server; no other sees it.</param>
/// <param name="Name">See <see cref="TemplateRules.NameOf"/>; unique in the server.</param>
/// <param name="Text">Scriban, with <c>\n</c> line ends.</param>
/// <param name="UploadedBy">Who sent it last.</param>
/// <param name="UploadedAt">When.</param>
public sealed record OwnTemplate(GuildId Guild, string Name, string Text, UserId UploadedBy, Instant UploadedAt);
