namespace SprintBot.Reports;

/// <summary>What a passage is about.</summary>
/// <param name="Name">The topic's name.</param>
/// <param name="Url">An address, http or https; null when there is none that can be used.</param>
/// <param name="Kind">branch, issue, talk… as typed; null where the name says it already.</param>
/// <param name="Noun">The kind where it reads well after the name, as in “the STM branch”.</param>
/// <param name="Aim">Its aim in one line, inline markup without a full stop.</param>
/// <param name="AimWord">What the aim is called: aim, or issue.</param>
/// <param name="Outcome">How it stands in the end, where that is worth a word: done, dropped or postponed.</param>
public sealed record ReportSubject(string Name, string? Url, string? Kind, string? Noun, Rst? Aim, string AimWord, string? Outcome);
