using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SprintBot.Discord.Rest;
using SprintBot.Running;

namespace SprintBot.Checks;

/// <summary>Whether Discord can be reached and takes the token, this machine's clock, and what the bot may do in its servers.</summary>
internal sealed class DiscordCheck(IClock clock, TimeProvider time)
{
    private const string Token = "token";
    private const string Reachable = "discord";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan WorstClock = TimeSpan.FromSeconds(10);

    /// <param name="configuration">The settings.</param>
    /// <param name="sprints">The sprints that have not ended.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(IConfiguration configuration, IReadOnlyList<SprintBot.Sprints.Sprint> sprints, CancellationToken ct)
    {
        BotSettings settings;
        try
        {
            settings = BotSettings.Read(configuration);
        }
        catch (StartFailure failure)
        {
            return [Finding.Wrong(Token, failure.Message), Finding.Wrong(Reachable, "not asked, since the settings are not right")];
        }
        using var http = new HttpClient(DiscordRest.CreateHandler());
        var rest = new DiscordRest(http, settings.Discord, time, NullLogger<DiscordRest>.Instance);
        return await AskAsync(rest, sprints, ct);
    }

    private async Task<IReadOnlyList<Finding>> AskAsync(DiscordRest rest, IReadOnlyList<SprintBot.Sprints.Sprint> sprints, CancellationToken ct)
    {
        var findings = new List<Finding>();
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
            timeout.CancelAfter(Longest);
            var (asked, began) = (clock.GetCurrentInstant().ToDateTimeOffset(), time.GetTimestamp());
            var user = await rest.GetCurrentUserAsync(timeout.Token);
            var took = time.GetElapsedTime(began);
            findings.Add(Finding.Well(Token, $"Discord takes it: the bot is {user.Username} ({user.Id})"));
            findings.Add(Finding.Well(Reachable, string.Create(CultureInfo.InvariantCulture, $"answers in {took.TotalMilliseconds:0} ms")));
            findings.Add(OfClock(asked, asked + took, rest.Clock.NowAtLeast));
            findings.AddRange(await new ServersCheck(rest, user.Id, sprints).RunAsync(ct));
        }
        catch (DiscordApiException refused) when (refused.StatusCode == HttpStatusCode.Unauthorized)
        {
            findings.Add(Finding.Wrong(Token, "Discord refuses it: copy it anew from the developer portal (Bot, Reset Token)"));
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException)
        {
            findings.Add(Finding.Wrong(Reachable, $"{fault.Message} Check the network, and Discord:ApiUrl if it is set"));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            findings.Add(Finding.Wrong(Reachable, string.Create(CultureInfo.InvariantCulture, $"did not answer all that was asked within {Longest.TotalSeconds:0} s: try again")));
        }
        return findings;
    }

    /// <summary>Discord's clock showed a time between the question and the answer, and tells it in whole seconds.</summary>
    private static Finding OfClock(DateTimeOffset asked, DateTimeOffset answered, DateTimeOffset? shown)
    {
        if (shown is not { } discord)
            return Finding.Wrong("clock", "Discord's answer has no time, so this machine's clock is not compared");
        var behind = discord - answered;
        var ahead = asked - (discord + TimeSpan.FromSeconds(1));
        if (behind < WorstClock && ahead < WorstClock)
            return Finding.Well("clock", "agrees with Discord's");
        var off = behind > ahead ? $"{Seconds(behind)} s behind" : $"{Seconds(ahead)} s ahead of";
        return Finding.Wrong("clock", $"is {off} Discord's: digests and reminders come at the wrong time; turn on time synchronisation");
    }

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
