using SprintBot.Discord.Rest;

namespace SprintBot.Digests;

/// <summary>Why Discord would not have a digest, as an organiser can act on it.</summary>
public static class DigestProblem
{
    private const int UnknownChannel = 10003;
    private const int UnknownMessage = 10008;
    private const int MissingAccess = 50001;
    private const int MissingPermissions = 50013;

    /// <summary>Why a digest that is in the channel can't be changed there.</summary>
    public static string OfEdit(DiscordApiException refusal) => refusal.Code switch
    {
        UnknownMessage => "Its message was deleted.",
        UnknownChannel => "Its channel is gone.",
        MissingAccess => "SprintBot does not see its channel any more.",
        MissingPermissions => "SprintBot may not post there any more. It needs Send Messages, Embed Links and Attach Files.",
        _ => $"Discord did not take the change (error {refusal.Code}).",
    };

    public static string Of(DiscordApiException refusal) => refusal.Code switch
    {
        UnknownChannel => "The sprint's channel is gone. Name another with `/sprint edit channel:`.",
        MissingAccess => "SprintBot does not see the sprint's channel. Let it view the channel, or name another with `/sprint edit channel:`.",
        MissingPermissions => "SprintBot may not post in the sprint's channel. It needs Send Messages, Embed Links and Attach Files there.",
        _ => $"Discord did not take it (error {refusal.Code}).",
    };
}
