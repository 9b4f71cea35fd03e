using Microsoft.Extensions.Logging;
using SprintBot.Discord;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;

namespace SprintBot.Interactions;

/// <summary>
/// Keeps what comes too late from being carried out: after a broken connection Discord delivers interactions that are up to half a minute old, and has told
/// their users long ago that they failed. Whoever is told so sends it again.
/// </summary>
/// <remarks>
/// The clock only tells whom to doubt, by the id's own time; whether an answer is still taken is for Discord to say. A clock that is wrong therefore costs
/// no more than an acknowledgement that is sent before the work instead of after it.
/// </remarks>
public sealed partial class LateInteractions(DiscordClock clock, InteractionReplies replies, ILogger<LateInteractions> logger)
{
    /// <summary>For how long Discord takes a first answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Learns from an interaction that has just come.</summary>
    public void Arrived(Interaction interaction) => clock.Learn(interaction.Id.Timestamp);

    /// <summary>Whether Discord has probably given up on it.</summary>
    public bool IsLate(Interaction interaction) => clock.AgeAtLeast(interaction.Id) >= Patience;

    /// <summary>Acknowledges what is late; false, and it is logged, when Discord does not take that any more or can't be reached.</summary>
    public async Task<bool> IsStillTakenAsync(Interaction interaction, CancellationToken ct)
    {
        var age = clock.AgeAtLeast(interaction.Id).TotalSeconds;
        try
        {
            await replies.DeferAsync(interaction, ct);
            return true;
        }
        catch (Exception refused) when (refused is DiscordApiException or HttpRequestException)
        {
            LogTooLate(interaction.Id.Value, Math.Round(age, 1));
            return false;
        }
    }

    [LoggerMessage(EventId = 103, Level = LogLevel.Warning, Message = "Interaction {InteractionId} came {Seconds} s after it was made and can't be answered any more: it was not carried out")]
    private partial void LogTooLate(ulong interactionId, double seconds);
}
