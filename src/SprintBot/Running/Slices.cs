using Microsoft.Extensions.DependencyInjection;
using SprintBot.Interactions;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reports;
using SprintBot.Reports.Templating;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Running;

/// <summary>What the bot can do: every command, button and form, and who takes it.</summary>
public static class Slices
{
    public static IServiceCollection AddSlices(this IServiceCollection services) => services
        .AddSingleton<SprintOfCall>().AddSingleton<SprintCommands>()
        .AddSingleton<UpdateFigures>().AddSingleton<SprintFiguresReader>(provider => provider.GetRequiredService<UpdateFigures>().ReadAsync)
        .AddSingleton<ProfileCommands>().AddSingleton<TopicCommands>()
        .AddSingleton<DayChoices>().AddSingleton<MentionedNames>().AddSingleton<UpdateDesk>().AddSingleton<UpdateCommands>().AddSingleton<UpdateListCommands>()
        .AddSingleton<PhotoIntake>().AddSingleton<PhotoCommands>()
        .AddSingleton(Templates()).AddSingleton<ReportCommands>()
        .AddSingleton(provider => Table(
            provider.GetRequiredService<SprintCommands>(), provider.GetRequiredService<ProfileCommands>(), provider.GetRequiredService<TopicCommands>(),
            provider.GetRequiredService<UpdateCommands>(), provider.GetRequiredService<UpdateListCommands>(), provider.GetRequiredService<PhotoCommands>(),
            provider.GetRequiredService<ReportCommands>()));

    private static ReportTemplates Templates()
    {
        try
        {
            return ReportTemplates.BesideTheProgram();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure(StartFailure.Surroundings, $"The templates of the reports can't be read ({fault.Message}): the folder templates belongs beside the program.", fault);
        }
    }

    private static CommandTable Table(
        SprintCommands sprints, ProfileCommands profiles, TopicCommands topics, UpdateCommands updates, UpdateListCommands lists, PhotoCommands photos, ReportCommands reports) => new(
        [
            updates.Update,
            lists.Updates,
            updates.AddToSprintReport,
            topics.Topic,
            photos.Photo,
            profiles.Profile,
            sprints.Sprint,
            reports.Report,
        ],
        new Dictionary<string, ActionHandler>([.. sprints.Actions, .. updates.Actions, .. lists.Actions]));
}
