using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>Gets a file that a user has sent along.</summary>
public static class SentFile
{
    private static readonly Phrase NotHandedOver = new("interactions.not-handed-over", "Discord did not hand over {file}, so nothing was saved.");
    private static readonly Phrase SendAgain = new("interactions.send-again", "Please send it again.");

    /// <summary>The file's bytes.</summary>
    /// <param name="rest">Discord.</param>
    /// <param name="file">As the interaction names it.</param>
    /// <param name="maxBytes">More is not read.</param>
    /// <param name="what">What the user calls it, as in “the draft”.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="UserError">Discord does not hand it over.</exception>
    public static async Task<ReadOnlyMemory<byte>> TakeAsync(DiscordRest rest, Attachment file, long maxBytes, Said what, CancellationToken ct)
    {
        try
        {
            return await rest.DownloadAttachmentAsync(new Uri(file.Url), maxBytes, ct);
        }
        catch (Exception fault) when (fault is HttpRequestException or DiscordApiException or AttachmentException or UriFormatException)
        {
            throw new UserError(NotHandedOver.With(("file", what)), SendAgain);
        }
    }
}
