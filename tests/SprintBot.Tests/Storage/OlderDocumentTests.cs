using LiteDB;
using NodaTime;
using SprintBot.Sprints;
using SprintBot.Storage.LiteDb;

namespace SprintBot.Tests.Storage;

/// <summary>Documents of older and newer versions: what is absent has a default, what is unknown is passed over.</summary>
public sealed class OlderDocumentTests
{
    private static readonly BsonDocument Bare = new() { ["_id"] = 7L, ["inventedLater"] = new BsonArray { 1, "two" } };

    [Fact]
    public void A_sprint() => Assert.Equal(
        new Sprint { Id = new(7), Guild = default, Name = "", Start = default, TimeZone = DateTimeZone.Utc.Id, StartedBy = default, StartedAt = default },
        SprintMap.Read(Bare));

    [Fact]
    public void An_update()
    {
        var update = UpdateMap.Read(Bare);
        Assert.Equal((7L, ""), (update.Id.Value, update.Text));
        Assert.Empty(update.With);
        Assert.Empty(update.Mentions);
        Assert.Null(update.Status);
        Assert.Null(update.DeletedAt);
    }

    [Fact]
    public void A_photo() => Assert.Equal("application/octet-stream", PhotoMap.Read(Bare).ContentType);

    [Fact]
    public void A_topic() => Assert.Equal("", TopicMap.Read(Bare).Name);

    [Fact]
    public void A_reminder() => Assert.Null(ReminderMap.Read(Bare).Locale);

    [Fact]
    public void A_sprinter() => Assert.Null(SprinterMap.Read(Bare).Newcomer);
}
