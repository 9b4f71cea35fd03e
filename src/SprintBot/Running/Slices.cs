using Microsoft.Extensions.DependencyInjection;
using SprintBot.Digests;
using SprintBot.Digests.Templating;
using SprintBot.Help;
using SprintBot.Interactions;
using SprintBot.MyData;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting;
using SprintBot.Reporting.Commands;
using SprintBot.Reporting.Templates;
using SprintBot.Reporting.Versions;
using SprintBot.Reports.Rendering;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Running;

/// <summary>What the bot can do: every command, button and form, and who takes it.</summary>
public static class Slices
{
    /// <param name="services">Where to.</param>
    /// <param name="templates">A folder with further templates for reports; null for none.</param>
    public static IServiceCollection AddSlices(this IServiceCollection services, string? templates) => services
        .AddSingleton<ChannelAccess>().AddSingleton<SprintChannelCheck>().AddSingleton<SprintOfCall>().AddSingleton<SprintCommands>()
        .AddSingleton<SprintDeleteCommands>().AddSingleton<SprintErasure>(provider => ErasureBetweenLooks(provider.GetRequiredService<ISprintErasureStore>(), provider.GetRequiredService<DigestSender>()))
        .AddSingleton<UpdateFigures>().AddSingleton<SprintFiguresReader>(provider => provider.GetRequiredService<UpdateFigures>().ReadAsync)
        .AddSingleton<ProfileCommands>().AddSingleton<OffDiscordPeople>().AddSingleton<PeopleCommands>().AddSingleton<TopicCommands>()
        .AddSingleton<DayChoices>().AddSingleton<MentionedNames>().AddSingleton<NewcomerNote>().AddSingleton(_ => new UnacknowledgedUpdates()).AddSingleton<OnBehalf>().AddSingleton<Credits>().AddSingleton<UpdateHandler>().AddSingleton<UpdateCommands>().AddSingleton<UpdateListCommands>()
        .AddSingleton<PhotoIntake>().AddSingleton<PhotoThumbnails>().AddSingleton<PhotoCommands>().AddSingleton<PhotoListCommands>()
        .AddSingleton(_ => Read(() => ReportTemplates.BesideTheProgram(templates))).AddSingleton<TemplateCatalog>().AddSingleton<TemplateCommands>()
        .AddSingleton<NamedSprint>().AddSingleton<DraftVersioning>().AddSingleton<VersionCommands>().AddSingleton<ReportMetrics>().AddSingleton<ReportCommands>()
        .AddSingleton(_ => Read(DigestTemplate.BesideTheProgram)).AddSingleton<DigestMaker>().AddSingleton<DigestMetrics>().AddSingleton<DigestChannel>().AddSingleton<DirectMessageSender>().AddSingleton<RefusalNotice>().AddSingleton<DigestUpdater>().AddSingleton<ToldChanges>().AddSingleton<ToldNoteReader>(provider => provider.GetRequiredService<ToldChanges>().DescribeAsync).AddSingleton<DigestSender>().AddSingleton<DigestCommands>()
        .AddSingleton<DigestOutlook>().AddSingleton<SprintOutlookReader>(provider => provider.GetRequiredService<DigestOutlook>().ReadAsync)
        .AddSingleton<ReminderCommands>().AddSingleton<ReminderForm>().AddSingleton<PrivateLetters>().AddSingleton<ReminderSender>().AddSingleton<OverdueNotices>().AddSingleton<ProfileNoteReader>(provider => provider.GetRequiredService<ReminderCommands>().DescribeAsync)
        .AddSingleton<ExportCommands>().AddSingleton<ForgetCommands>().AddSingleton<MergeCommands>()
        .AddSingleton<HelpCommands>()
        .AddSingleton(provider => Table(
            provider.GetRequiredService<SprintCommands>(), provider.GetRequiredService<SprintDeleteCommands>(), provider.GetRequiredService<ProfileCommands>(), provider.GetRequiredService<TopicCommands>(),
            provider.GetRequiredService<UpdateCommands>(), provider.GetRequiredService<UpdateListCommands>(), provider.GetRequiredService<PhotoCommands>(), provider.GetRequiredService<PhotoListCommands>(),
            provider.GetRequiredService<DigestCommands>(), provider.GetRequiredService<ReportCommands>(),
            provider.GetRequiredService<ReminderCommands>(), provider.GetRequiredService<ExportCommands>(), provider.GetRequiredService<ForgetCommands>(),
            provider.GetRequiredService<PeopleCommands>(), provider.GetRequiredService<MergeCommands>(),
            provider.GetRequiredService<HelpCommands>(), provider.GetRequiredService<ReminderForm>()));

    private static SprintErasure ErasureBetweenLooks(ISprintErasureStore store, DigestSender digests) =>
        (guild, sprint, ct) => digests.BetweenLooksAsync(() => store.EraseAsync(guild, sprint, ct), ct);

    private static T Read<T>(Func<T> templates)
    {
        try
        {
            return templates();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure(StartFailure.Surroundings, $"The templates can't be read ({fault.Message}): the folder templates belongs beside the program, and Reports:Templates, if set, names another.", fault);
        }
        catch (ReportTemplateException fault)
        {
            throw new StartFailure(StartFailure.Surroundings, $"A template can't be used: {fault.Message}", fault);
        }
    }

    private static CommandTable Table(
        SprintCommands sprints, SprintDeleteCommands deletion, ProfileCommands profiles, TopicCommands topics, UpdateCommands updates, UpdateListCommands lists, PhotoCommands photos, PhotoListCommands photoLists, DigestCommands digests, ReportCommands reports,
        ReminderCommands reminders, ExportCommands export, ForgetCommands forget, PeopleCommands people, MergeCommands merge,
        HelpCommands help, ReminderForm reminderForm) => new(
        [
            updates.Update,
            lists.Updates,
            updates.AddToSprintReport,
            topics.Topic,
            photos.Photo.With(photoLists.Commands),
            profiles.Profile.With(reminders.Reminder, reminders.Away, export.Export, forget.Forget),
            digests.Digest,
            sprints.Sprint.With(deletion.Delete),
            people.People.With(merge.Merge),
            reports.Report,
            help.Help,
        ],
        new Dictionary<string, ActionHandler>([.. sprints.Actions, .. deletion.Actions, .. topics.Actions, .. updates.Actions, .. lists.Actions, .. photoLists.Actions, .. digests.Actions, .. forget.Actions, .. reminderForm.Actions]));
}
