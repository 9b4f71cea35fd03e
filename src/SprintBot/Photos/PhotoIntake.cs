using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Sprints;

namespace SprintBot.Photos;

/// <summary>Takes pictures over from Discord at once, since its links expire.</summary>
public sealed class PhotoIntake(DiscordRest rest, IPhotoFiles files)
{
    /// <summary>Downloads and keeps pictures; what comes back is yet to be saved with what it belongs to.</summary>
    /// <exception cref="UserError">One is no picture, is too large, or can't be had; then none is saved.</exception>
    public async Task<IReadOnlyList<Photo>> KeepAsync(IReadOnlyList<Attachment> attachments, Sprint sprint, UserId author, LocalDate day, Instant now, CancellationToken ct)
    {
        var kept = new List<Photo>();
        foreach (var attachment in attachments)
        {
            PhotoRules.Accept(attachment);
            var content = await DownloadAsync(attachment, ct);
            var photo = new Photo
            {
                Id = new PhotoId((long)attachment.Id.Value),
                Guild = sprint.Guild,
                Sprint = sprint.Id,
                Author = author,
                Day = day,
                FileName = attachment.Filename,
                ContentType = PhotoRules.ContentType(content.Span, attachment.Filename),
                Caption = PhotoRules.Caption(attachment.Description),
                PostedAt = now,
            };
            await files.SaveAsync(photo.Id, content, ct);
            kept.Add(photo);
        }
        return kept;
    }

    private async Task<ReadOnlyMemory<byte>> DownloadAsync(Attachment attachment, CancellationToken ct)
    {
        try
        {
            return await rest.DownloadAttachmentAsync(new Uri(attachment.Url), PhotoRules.MaxBytes, ct);
        }
        catch (Exception fault) when (fault is HttpRequestException or DiscordApiException or AttachmentException)
        {
            throw new UserError($"Discord did not hand over “{Shortened.LineTo(attachment.Filename, 60)}”, so nothing was saved.", "Please send it again.");
        }
    }
}
