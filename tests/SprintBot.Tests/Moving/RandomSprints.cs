using CsCheck;
using NodaTime;
using SprintBot.Digests;
using SprintBot.Moving;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting.Versions;
using SprintBot.Reports.Model;
using SprintBot.Reports.Words;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Moving;

/// <summary>Any sprint that a store may hold.</summary>
internal static class RandomSprints
{
    public static readonly GuildId Guild = new(1_300_000_000_000_000_001);
    private static readonly SprintId SprintId = new(1_300_000_000_000_000_011);
    private static readonly LocalDate Monday = new(2026, 9, 14);

    private static readonly Gen<string> Texts = Gen.OneOf("Wrote it", "*bold* and `code`", "<@1300000000000000021> helped", "<@!1300000000000000023>", "@Ada Example", "\"quoted\" \\ <b>&amp;</b>", "日本 ĝis 🎉", " two \n lines\r\n", "a\u2028b", "- a\n- b", "{{ x }}", "<#5> `<@1300000000000000022>`")
        .Array[1, 3].Select(parts => string.Join(' ', parts));

    private static readonly Gen<string?> Notes = Gen.Select(Gen.Int[0, 2], Texts, (kind, text) => kind == 0 ? text : null);
    private static readonly Gen<Instant> Moments = Gen.Long[0, 9_999_999_999].Select(ticks => Instant.FromUtc(2026, 9, 14, 8, 0).PlusTicks(ticks * 60));
    private static readonly Gen<Instant?> MaybeMoments = Gen.Select(Gen.Int[0, 2], Moments, (kind, moment) => kind == 0 ? moment : (Instant?)null);
    private static readonly Gen<LocalDate> Days = Gen.Int[-2, 9].Select(Monday.PlusDays);
    private static readonly Gen<UserId> Users = Gen.Int[21, 26].Select(number => new UserId(1_300_000_000_000_000_000 + number));
    private static readonly Gen<UpdateStatus?> Statuses = Gen.Int[0, 5].Select(status => status == 0 ? (UpdateStatus?)null : (UpdateStatus)status);
    private static readonly Gen<LocalTime?> Times = Gen.Int[-1, 1439].Select(minute => minute < 0 ? (LocalTime?)null : LocalTime.Midnight.PlusMinutes(minute));

    public static readonly Gen<MovedSprint> All =
        from topics in Gen.Int[0, 4]
        from sprint in OneSprint
        from people in Person.Array[0, 6]
        from reminders in Reminder.Array[0, 3]
        from updates in Update(topics).Array[0, 8]
        from photos in Photo(topics, updates.Length).Array[0, 4]
        from digests in Digest(updates.Length, photos.Length).Array[0, 3]
        from drafts in Draft.Array[0, 2]
        from attempts in Gen.Select(Users, Days, Moments, Gen.Bool).Array[0, 3]
        select new MovedSprint
        {
            Sprint = sprint,
            People = [.. people.DistinctBy(person => person.User)],
            Topics = [.. Enumerable.Range(0, topics).Select(index => new Topic { Id = TopicAt(index), Sprint = SprintId, Name = $"Topic «{index}»", About = index % 2 == 0 ? null : "with <@1300000000000000024>", Url = index == 1 ? "https://example.org/a" : null, Kind = index == 2 ? "branch" : null })],
            Updates = [.. updates.Select((update, index) => update with { Id = UpdateAt(index) })],
            Photos = [.. photos.Select((photo, index) => photo with { Id = new PhotoId(900 + index) })],
            Digests = [.. digests.DistinctBy(digest => digest.Day)],
            Reminders = [.. reminders.DistinctBy(reminder => reminder.User)],
            Attempts = [.. attempts.Select(attempt => new ReminderAttempt(Guild, SprintId, attempt.Item1, attempt.Item2, attempt.Item3, attempt.Item4)).DistinctBy(attempt => (attempt.User, attempt.Day))],
            Drafts = [.. drafts.Select((draft, index) => draft with { Version = draft.Version with { Id = 2000 + index, Number = index + 1 } })],
        };

    private static Gen<Sprint> OneSprint =>
        from texts in Notes.Array[5]
        from digestAt in Times
        from endedAt in MaybeMoments
        from length in Gen.Int[-1, 6]
        from startedBy in Users
        from startedAt in Moments
        select new Sprint
        {
            Id = SprintId,
            Guild = Guild,
            Name = "Harbour sprint",
            Project = texts[4],
            Start = Monday,
            End = length < 0 ? null : Monday.PlusDays(length),
            TimeZone = "Europe/Stockholm",
            Language = ReportLanguage.Of(ReportLanguage.Locales[(texts[0]?.Length ?? 0) % ReportLanguage.Locales.Count]),
            Channel = new ChannelId(7),
            DigestAt = digestAt,
            Goals = texts[0],
            Intro = texts[1],
            Closing = texts[2],
            Thanks = texts[3],
            StartedBy = length == 2 ? default : startedBy,
            StartedAt = startedAt,
            EndedAt = endedAt,
            IsEndGuessed = length == 3,
            IsAnnounced = length > 2,
        };

    private static Gen<Sprinter> Person =>
        from user in Users
        from full in Gen.Bool
        from hidden in Gen.Bool
        from newcomer in Gen.Int[0, 2]
        select new Sprinter
        {
            Guild = Guild,
            User = user,
            SeenName = $"seen {user.Value % 10}",
            FullName = full ? $"Full Name {user.Value % 100}" : null,
            IsNameHidden = hidden,
            ShortName = full ? "F" : null,
            Newcomer = newcomer == 0 ? null : newcomer == 1,
            Affiliation = hidden ? "Gävle" : null,
            Link = full ? "https://example.org/p" : null,
        };

    private static Gen<Reminder> Reminder =>
        from user in Users
        from at in Times
        from day in Days
        from refused in MaybeMoments
        select new Reminder { Guild = Guild, User = user, At = at, TimeZone = at is null ? null : "Europe/Berlin", Locale = at is null ? null : "sv-SE", AwayFrom = refused is null ? null : day, AwayTo = refused is null ? null : day, RefusedAt = refused };

    private static Gen<Update> Update(int topics) =>
        from author in Users
        from day in Days
        from text in Texts
        from topic in Gen.Int[-1, Math.Max(-1, topics - 1)]
        from partners in Users.Array[0, 2]
        from status in Statuses
        from notes in Notes.Array[2]
        from posted in Moments
        from edited in MaybeMoments
        from gone in MaybeMoments
        from version in Gen.Select(Texts, Statuses, Days)
        select new Update
        {
            Id = default,
            Guild = Guild,
            Sprint = SprintId,
            Author = author,
            PostedBy = partners is [var poster, ..] && poster != author ? poster : null,
            Day = day,
            Text = text,
            Topic = topic < 0 ? null : TopicAt(topic),
            With = [.. partners.Distinct().Where(partner => partner != author)],
            Status = status,
            Next = notes[0],
            Blockers = notes[1],
            Mentions = notes[0] is null ? [] : [new SeenMention(MentionKind.User, 1_300_000_000_000_000_021, "ada"), new SeenMention(MentionKind.Channel, 5, "sprint"), new SeenMention(MentionKind.Role, 6, "crew")],
            MessageLink = notes[1] is null ? null : "https://discord.com/channels/1/2/3",
            PostedAt = posted,
            EditedAt = edited,
            DeletedAt = gone,
            Earlier = edited is null ? [] : [new UpdateVersion(version.Item3, version.Item1, topic < 0 ? null : TopicAt(topic), [author], version.Item2, notes[1], notes[0], posted)],
        };

    private static Gen<Photo> Photo(int topics, int updates) =>
        from author in Users
        from day in Days
        from caption in Notes
        from topic in Gen.Int[-1, Math.Max(-1, topics - 1)]
        from update in Gen.Int[-1, Math.Max(-1, updates - 1)]
        from at in Moments
        from name in Gen.OneOf("mill.jpg", "Mill.JPG", "日本.png", "a b.gif", "con.png")
        select new Photo
        {
            Id = default,
            Guild = Guild,
            Sprint = SprintId,
            Author = author,
            Day = day,
            FileName = name,
            ContentType = name.EndsWith("png", StringComparison.Ordinal) ? "image/png" : "image/jpeg",
            Caption = caption is null ? null : SprintBot.Markup.TypedText.OneLine(caption) is { Length: > 0 } line ? line : null,
            Topic = topic < 0 ? null : TopicAt(topic),
            Update = update < 0 ? null : UpdateAt(update),
            PostedAt = at,
        };

    private static Gen<DigestPosting> Digest(int updates, int photos) =>
        from day in Days
        from state in Gen.Int[1, 4]
        from text in Texts
        from moment in MaybeMoments
        from sentAs in Gen.Long[0, long.MaxValue]
        select new DigestPosting
        {
            Sprint = SprintId,
            Day = day,
            Kind = (DigestKind)(state - 1),
            Channel = new ChannelId(7),
            Known = [.. Enumerable.Range(0, updates).Select(index => UpdateAt(index).Value), .. Enumerable.Range(0, photos).Select(index => 900L + index)],
            State = (DigestState)state,
            Messages = state == 3 ? [] : [new DigestMessage(text, photos > 0 ? [new PhotoId(900)] : [], state == 1, "n") { AttemptedAt = moment, SentAs = moment is null ? null : sentAs }],
            HasThread = state == 2,
            Problem = moment is null ? null : text,
            TryAgainAt = moment,
            HasToldOrganiser = state == 4,
        };

    private static Gen<MovedDraft> Draft =>
        from text in Texts
        from sent in Notes
        from user in Users
        from at in Moments
        select new MovedDraft(new ReportVersion(0, Guild, SprintId, "people", ReportFormat.Nikola, sent is null ? default : user, at), new VersionTexts(text, sent ?? text) { Checklist = sent });

    /// <summary>Every second topic came with an update.</summary>
    private static TopicId TopicAt(int index) => new(index % 2 == 0 ? UpdateAt(index).Value : 50 + index);

    private static UpdateId UpdateAt(int index) => new(100 + 10 * index);
}
