namespace SprintBot.Reports.Model;

/// <summary>Somebody who took part, whether posting or named as a partner.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Affiliation">Company, university or town.</param>
/// <param name="Link">An address, http or https.</param>
/// <param name="IsNewcomer">Whether it was the first sprint.</param>
public sealed record ReportAttendee(string Name, string? Affiliation, string? Link, bool IsNewcomer);
