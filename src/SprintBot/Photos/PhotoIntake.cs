using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Photos;

/// <summary>Takes pictures over from Discord at once, since its links expire.</summary>
public sealed class PhotoIntake(DiscordRest rest, IPhotoFiles files) : IDisposable
{
    /// <summary>How many pictures are in memory at once: each may have 50 MiB.</summary>
    private const int AtOnce = 4;

    private static readonly Phrase TooLarge = new("photos.too-large", "{file} is larger than {size} MiB.");
    private static readonly Phrase SendPicture = new("photos.send-picture", "Send a JPEG, PNG, GIF or WebP of less than {size} MiB.");

    private readonly SemaphoreSlim free = new(AtOnce);

    /// <summary>Downloads and keeps pictures; what comes back is yet to be saved with what it belongs to.</summary>
    /// <exception cref="UserError">One is no picture, is too large, or can't be had; then none is saved.</exception>
    public async Task<IReadOnlyList<Photo>> KeepAsync(IReadOnlyList<Attachment> attachments, Sprint sprint, UserId author, LocalDate day, Instant now, CancellationToken ct)
    {
        var kept = await KeepPicturesAsync(attachments, sprint, author, day, now, ct);
        return kept.Refusals.Count == 0 ? kept.Photos : throw new UserError(kept.Refusals[0], SendPicture.With(("size", PhotoRules.MaxBytes / 1024 / 1024)));
    }

    /// <summary>Downloads and keeps what is a picture, and tells why the rest is left out.</summary>
    /// <exception cref="UserError">One can't be had; then none is saved.</exception>
    public async Task<KeptPhotos> KeepPicturesAsync(IReadOnlyList<Attachment> attachments, Sprint sprint, UserId author, LocalDate day, Instant now, CancellationToken ct)
    {
        var (kept, leftOut) = (new List<Photo>(), new List<Said>());
        foreach (var attachment in attachments)
            if (attachment.Size > PhotoRules.MaxBytes)
                leftOut.Add(TooLarge.With(("file", Name(attachment)), ("size", PhotoRules.MaxBytes / 1024 / 1024)));
            else
                await TakeAsync(attachment, content => PhotoOf(attachment, content, sprint, author, day, now), kept, leftOut, ct);
        return new KeptPhotos(kept, leftOut);
    }

    public void Dispose() => free.Dispose();

    private async Task TakeAsync(Attachment attachment, Func<ReadOnlyMemory<byte>, Photo> photoOf, List<Photo> kept, List<Said> leftOut, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        try
        {
            var content = await SentFile.TakeAsync(rest, attachment, PhotoRules.MaxBytes, Name(attachment), ct);
            if (PhotoRules.Refusal(Name(attachment), content) is { } refusal)
            {
                leftOut.Add(refusal);
                return;
            }
            var photo = photoOf(content);
            await files.SaveAsync(photo.Id, content, ct);
            kept.Add(photo);
        }
        finally
        {
            free.Release();
        }
    }

    private static Photo PhotoOf(Attachment attachment, ReadOnlyMemory<byte> content, Sprint sprint, UserId author, LocalDate day, Instant now) => new()
    {
        Id = new PhotoId((long)attachment.Id.Value),
        Guild = sprint.Guild,
        Sprint = sprint.Id,
        Author = author,
        Day = day,
        FileName = attachment.Filename,
        ContentType = Reports.Sprints.PictureType.OfBytes(content.Span)!,
        Caption = PhotoRules.Caption(Shortened.LineTo(attachment.Description ?? "", PhotoRules.MaxCaptionLength)), // nobody typed it as a caption
        PostedAt = now,
    };

    private static string Name(Attachment attachment) => $"“{Shortened.LineTo(attachment.Filename, 60)}”";
}
