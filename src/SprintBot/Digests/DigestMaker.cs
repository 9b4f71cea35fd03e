using SprintBot.Digests.Model;
using SprintBot.Digests.Templating;
using SprintBot.Discord.Rest;
using SprintBot.Interactions.Languages;
using SprintBot.Photos;
using SprintBot.Reports.Prints;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>Makes the messages of digests, and their files.</summary>
public sealed class DigestMaker(IPhotoFiles files, DigestTemplate template, CommandMentions mentions)
{
    /// <summary>The messages of a digest; none when there is nothing to tell.</summary>
    /// <param name="record">All that is known of the sprint.</param>
    /// <param name="key">Which digest.</param>
    /// <param name="note">Why it comes late; null when it does not.</param>
    /// <param name="tells">The ids of what an ending tells; for a day's digest of no matter.</param>
    /// <param name="withLateOnes">Whether to add what was told of earlier days after their digests.</param>
    /// <param name="ct">Gives up.</param>
    public IReadOnlyList<DigestMessage> Make(DigestRecord record, DigestKey key, string? note, IReadOnlyCollection<long> tells, bool withLateOnes, CancellationToken ct)
    {
        if (key.Kind == DigestKind.Opening)
            return [DigestMessages.One(key, Announcement.Opening(record.Sprint, mentions))];
        if (DigestCompiler.Compile(record, key, SizeOf, tells, withLateOnes) is not { } digest)
            return [];
        var shown = digest.Photos.Where(photo => photo.Missing is null).Select(photo => (photo.Photo, SizeOf(photo.Photo) ?? 0)).ToList();
        return DigestMessages.Of(key, template.Render(digest with { Note = note, Lead = LeadOf(record.Sprint, key) }, ct), shown, hasDrawing: digest.Figures is not null);
    }

    private static MarkdownText? LeadOf(Sprint sprint, DigestKey key) =>
        key.Kind == DigestKind.Ending && sprint.IsAnnounced ? new MarkdownText(Announcement.Ending(sprint)) : null;

    /// <summary>The files of one message, photos without what they tell of place and time. One that has gone since is left out.</summary>
    public async Task<IReadOnlyList<FileUpload>> FilesAsync(DigestRecord record, DigestMessage message, CancellationToken ct)
    {
        var uploads = new List<FileUpload>();
        if (message.HasDrawing)
            uploads.Add(SprintDrawing.Of(record));
        foreach (var photo in message.Photos.Select(id => record.Photos.FirstOrDefault(photo => photo.Id == id)).OfType<Photo>())
            if (await files.ReadAsync(photo.Id, ct) is { } content)
                uploads.Add(new FileUpload($"{photo.Id.Value}{Reports.Sprints.PictureType.EndingOf(photo.ContentType)}", photo.ContentType, PhotoPrint.Of(content, photo.ContentType).Content, photo.Caption));
        return uploads;
    }

    private long? SizeOf(PhotoId id)
    {
        using var stream = files.Open(id);
        return stream?.Length;
    }
}
