namespace SprintBot.Discord.Model;

/// <summary>What kind of channel; values not named here occur.</summary>
public enum ChannelType
{
    /// <summary>A text channel of a server.</summary>
    GuildText = 0,

    /// <summary>Direct messages.</summary>
    Dm = 1,

    /// <summary>A voice channel.</summary>
    GuildVoice = 2,

    /// <summary>A category.</summary>
    GuildCategory = 4,

    /// <summary>An announcement channel.</summary>
    GuildAnnouncement = 5,

    /// <summary>A thread of an announcement channel.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread.</summary>
    PublicThread = 11,

    /// <summary>A private thread.</summary>
    PrivateThread = 12,

    /// <summary>A stage.</summary>
    GuildStageVoice = 13,

    /// <summary>A forum.</summary>
    GuildForum = 15,
}
