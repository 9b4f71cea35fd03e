using NodaTime;
using SprintBot.Digests;
using SprintBot.MyData;
using SprintBot.People;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

public abstract class MyDataStoreContract(IStoreEngine engine) : StoreContract(engine)
{
    private const long Question = 1_300_000_000_000_000_901;

    [Fact]
    public async Task Of_somebody_unknown_nothing_is_kept()
    {
        await FillAsync();
        Assert.True((await Engine.MyData.ReadAsync(Guild, new UserId(99), None)).IsEmpty);
        Assert.True((await Engine.MyData.ReadAsync(OtherGuild, Grace, None)).IsEmpty);
    }

    [Fact]
    public async Task A_persons_own_are_read_deleted_ones_too_and_where_others_name_the_person()
    {
        await FillAsync();
        var data = await Engine.MyData.ReadAsync(Guild, Ada, None);
        Assert.Equal("Ada Example", data.Profile!.FullName);
        var sprint = Assert.Single(data.Sprints);
        Assert.True(sprint.HasStartedIt);
        Assert.Equal([201L, 202], sprint.Updates.Select(update => update.Id.Value));
        Assert.Equal([301L], sprint.Photos.Select(photo => photo.Id.Value));
        Assert.Equal([new Naming(Monday, Grace, true, false), new Naming(Monday, Grace, false, false)], sprint.Namings);
        Assert.Equal([new ToldDigest(Monday, new ChannelId(5), 9)], sprint.Digests);
    }

    [Fact]
    public async Task A_person_who_is_forgotten_is_in_nothing_any_more_and_others_keep_what_is_theirs()
    {
        await FillAsync();
        Assert.True(await Engine.MyData.ForgetAsync(Question, Guild, Ada, None));
        await Engine.ReopenAsync();

        Assert.True((await Engine.MyData.ReadAsync(Guild, Ada, None)).IsEmpty);
        var record = (await Engine.Reports.ReadAsync(Guild, SprintId, None))!;
        Assert.Equal([Grace], record.People.Select(person => person.User));
        Assert.Equal([203L, 204], record.Updates.Select(update => update.Id.Value));
        Assert.All(record.Updates, update => Assert.Equal((0, 0), (update.With.Count, update.Mentions.Count)));
        Assert.Equal("asked a former sprinter", record.Updates[1].Text);
        Assert.Equal([302L], record.Photos.Select(photo => photo.Id.Value));
        Assert.Equal(["fast-start"], record.Topics.Select(topic => topic.Name));
        Assert.Null(Engine.PhotoFiles.Open(new(301)));
        Assert.NotNull(Engine.PhotoFiles.Open(new(302)));
        Assert.Equal(default, record.Sprint.StartedBy);
    }

    [Fact]
    public async Task A_digest_that_is_in_the_channel_stays_known_without_its_words_and_one_that_is_not_is_made_anew()
    {
        await FillAsync();
        await Engine.Digests.SaveAsync(Digest(Monday.PlusDays(1), sent: false), None);
        await Engine.MyData.ForgetAsync(Question, Guild, Ada, None);
        var told = await Engine.Digests.FindAsync(new(SprintId, Monday), None);
        Assert.Equal((DigestState.Sent, "", 9L), (told!.State, told.Messages[0].Content, told.Messages[0].SentAs));
        var begun = await Engine.Digests.FindAsync(new(SprintId, Monday.PlusDays(1)), None);
        Assert.Equal((DigestState.Refused, 0), (begun!.State, begun.Messages.Count));
    }

    [Fact]
    public async Task A_question_is_answered_once_and_what_came_after_it_is_kept()
    {
        await FillAsync();
        Assert.True(await Engine.MyData.ForgetAsync(Question, Guild, Ada, None));
        await Engine.Updates.AddAsync(Posting(Update(210, text: "I am back")), None);
        await Engine.ReopenAsync();
        Assert.False(await Engine.MyData.ForgetAsync(Question, Guild, Ada, None));
        Assert.Equal("I am back", Assert.Single(Assert.Single((await Engine.MyData.ReadAsync(Guild, Ada, None)).Sprints).Updates).Text);
        Assert.True(await Engine.MyData.ForgetAsync(Question + 1, Guild, Ada, None));
        Assert.True((await Engine.MyData.ReadAsync(Guild, Ada, None)).IsEmpty);
    }

    [Fact]
    public async Task Who_is_forgotten_in_one_server_is_known_in_the_other()
    {
        await FillAsync();
        await Engine.Sprints.AddAsync(Sprint(77, OtherGuild), None);
        await Engine.Sprinters.ChangeAsync(OtherGuild, Ada, _ => Sprinter(Ada) with { Guild = OtherGuild }, None);
        await Engine.Updates.AddAsync(Posting(Update(220) with { Guild = OtherGuild, Sprint = new SprintId(77) }), None);
        await Engine.MyData.ForgetAsync(Question, Guild, Ada, None);
        var other = await Engine.MyData.ReadAsync(OtherGuild, Ada, None);
        Assert.NotNull(other.Profile);
        Assert.Equal([220L], Assert.Single(other.Sprints).Updates.Select(update => update.Id.Value));
    }

    [Fact]
    public async Task All_of_somebody_who_was_not_on_Discord_is_the_members_who_arrives_and_goes_with_him()
    {
        await FillAsync();
        var arrived = new UserId(1_300_000_000_000_000_029);
        var gone = Sprinter(DerivedIds.OfPerson(55)) with { SeenName = "Alan Kay", FullName = "Alan Kay" };
        await Engine.Sprinters.ListInAsync(SprintId, gone, None);
        await Engine.Updates.AddAsync(Posting(Update(230, gone.User) with { PostedBy = Grace }), None);
        await Engine.Updates.AddAsync(Posting(Update(231, Grace, text: $"with <@{gone.User.Value}>") with { With = [gone.User, arrived], Mentions = [new SeenMention(MentionKind.User, gone.User.Value, "Alan")] }), None);
        await Engine.Photos.AddAsync(Photo(330) with { Author = gone.User }, None);

        var merged = await Engine.MyData.MergeAsync(gone.User, new Sprinter { Guild = Guild, User = arrived, SeenName = "alan" }, None);
        await Engine.ReopenAsync();

        Assert.Equal((arrived, "alan", "Alan Kay", "Example College"), (merged!.User, merged.SeenName, merged.FullName, merged.Affiliation));
        Assert.True((await Engine.MyData.ReadAsync(Guild, gone.User, None)).IsEmpty);
        Assert.Empty(await Engine.Sprinters.ListOffDiscordAsync(Guild, None));
        Assert.Equal(arrived, Assert.Single(await Engine.Sprinters.ListedInAsync(SprintId, None)));
        var record = (await Engine.Reports.ReadAsync(Guild, SprintId, None))!;
        Assert.Equal((arrived, Grace), (record.Updates.Single(update => update.Id.Value == 230).Author, record.Updates.Single(update => update.Id.Value == 230).PostedBy));
        var about = record.Updates.Single(update => update.Id.Value == 231);
        Assert.Equal(($"with <@{arrived.Value}>", 1, arrived, arrived.Value), (about.Text, about.With.Count, about.With[0], about.Mentions[0].Id));
        Assert.Equal(arrived, record.Photos.Single(photo => photo.Id.Value == 330).Author);

        Assert.Null(await Engine.MyData.MergeAsync(gone.User, merged, None));
        Assert.True(await Engine.MyData.ForgetAsync(Question, Guild, arrived, None));
        Assert.True((await Engine.MyData.ReadAsync(Guild, arrived, None)).IsEmpty);
        Assert.Empty(await Engine.Sprinters.ListedInAsync(SprintId, None));
    }

    [Fact]
    public async Task Who_posted_for_others_is_in_none_of_it_when_forgotten()
    {
        await FillAsync();
        await Engine.Updates.AddAsync(Posting(Update(230, Grace) with { PostedBy = Ada }), None);
        var naming = Assert.Single((await Engine.MyData.ReadAsync(Guild, Ada, None)).Sprints).Namings.Single(naming => naming.AsPoster);
        Assert.Equal(Grace, naming.Author);
        await Engine.MyData.ForgetAsync(Question, Guild, Ada, None);
        Assert.Null((await Engine.Updates.FindAsync(Guild, new UpdateId(230), None))!.PostedBy);
    }

    [Fact]
    public async Task Those_who_are_not_on_Discord_are_listed_by_server()
    {
        await FillAsync();
        var person = Sprinter(DerivedIds.OfPerson(55));
        await Engine.Sprinters.ListInAsync(SprintId, person, None);
        Assert.Equal(person, await Engine.Sprinters.ListInAsync(SprintId, person with { FullName = "Another" }, None));
        await Engine.Sprinters.ChangeAsync(OtherGuild, person.User, _ => person with { Guild = OtherGuild }, None);
        Assert.Equal([person], await Engine.Sprinters.ListOffDiscordAsync(Guild, None));
        Assert.Contains(person.User, (await Engine.Reports.ReadAsync(Guild, SprintId, None))!.Attending);
    }

    /// <summary>Ada wrote and deleted, with a topic that came with it; Grace wrote with her and about her; one digest is out.</summary>
    private async Task FillAsync()
    {
        await Engine.Sprints.AddAsync(Sprint(), None);
        await Engine.Sprinters.ChangeAsync(Guild, Ada, _ => Sprinter(Ada), None);
        await Engine.Sprinters.ChangeAsync(Guild, Grace, _ => Sprinter(Grace, "grace"), None);
        await Engine.Topics.AddAsync(Topic(), None);
        await Engine.Updates.AddAsync(new Posting(Update(201), new Topic { Id = new TopicId(201), Sprint = SprintId, Name = "Her own idea" }, []), None);
        await Engine.Updates.AddAsync(Posting(Update(202) with { Topic = new TopicId(101) }), None);
        await Engine.Updates.ChangeAsync(Guild, new UpdateId(202), update => update with { DeletedAt = Noon }, None);
        await Engine.Updates.AddAsync(Posting(Update(203, Grace) with { With = [Ada] }), None);
        await Engine.Updates.AddAsync(Posting(Update(204, Grace, text: $"asked <@{Ada.Value}>") with { Mentions = [new SeenMention(MentionKind.User, Ada.Value, "ada")] }), None);
        foreach (var (photo, author) in new[] { (Photo(301) with { Update = new UpdateId(201) }, Ada), (Photo(302), Grace) })
        {
            await Engine.PhotoFiles.SaveAsync(photo.Id, new byte[] { 1, 2, 3 }, None);
            await Engine.Photos.AddAsync(photo with { Author = author }, None);
        }
        await Engine.Digests.SaveAsync(Digest(Monday, sent: true), None);
    }

    private static DigestPosting Digest(LocalDate day, bool sent) => new()
    {
        Sprint = SprintId,
        Day = day,
        Channel = new ChannelId(5),
        Known = [201, 203],
        State = sent ? DigestState.Sent : DigestState.Sending,
        Messages = [new DigestMessage("Ada wrote it", [], false, "nonce") { SentAs = sent ? 9 : null }],
        HasThread = sent,
    };
}
