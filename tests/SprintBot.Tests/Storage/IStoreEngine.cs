using SprintBot.Digests;
using SprintBot.Moving;
using SprintBot.MyData;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting;
using SprintBot.Reporting.Templates;
using SprintBot.Reporting.Versions;
using SprintBot.Servers;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

/// <summary>An engine that the contract tests run on.</summary>
public interface IStoreEngine : IAsyncDisposable
{
    ISprintStore Sprints { get; }
    ISprinterStore Sprinters { get; }
    ITopicStore Topics { get; }
    IUpdateStore Updates { get; }
    IPhotoStore Photos { get; }
    IReportStore Reports { get; }
    IDigestStore Digests { get; }
    IMyDataStore MyData { get; }
    IMoveStore Moves { get; }
    IServerStore Servers { get; }
    IReminderStore Reminders { get; }
    IPhotoFiles PhotoFiles { get; }
    ITemplateStore Templates { get; }
    IVersionStore Versions { get; }

    /// <summary>Closes it and opens what it has kept.</summary>
    Task ReopenAsync();
}
