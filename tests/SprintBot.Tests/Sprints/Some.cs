using NodaTime;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Tests.Sprints;

/// <summary>Small samples that tests vary.</summary>
internal static class Some
{
    public static readonly GuildId Guild = new(11);
    public static readonly ChannelId Channel = new(22);
    public static readonly UserId Ada = new(33);
    public static readonly UserId Grace = new(34);

    public static Instant Utc(int year, int month, int day, int hour = 12, int minute = 0) => Instant.FromUtc(year, month, day, hour, minute);

    public static Sprint Sprint(string zone = "Europe/Stockholm") => new()
    {
        Id = new SprintId(1),
        Guild = Guild,
        Name = "Harbour sprint",
        Start = new LocalDate(2026, 9, 14),
        End = new LocalDate(2026, 9, 20),
        TimeZone = zone,
        Channel = Channel,
        StartedBy = Ada,
        StartedAt = Utc(2026, 9, 13),
    };

    public static Topic Topic(long id, string name) => new() { Id = new TopicId(id), Sprint = new SprintId(1), Name = name };
}
