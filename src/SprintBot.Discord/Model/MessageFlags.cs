namespace SprintBot.Discord.Model;

/// <summary>A message's flags; bits not named here are kept.</summary>
[Flags]
public enum MessageFlags : long
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>No previews of links.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>Seen by the user of the interaction only.</summary>
    Ephemeral = 1 << 6,

    /// <summary>An answer that was deferred.</summary>
    Loading = 1 << 7,

    /// <summary>No notification.</summary>
    SuppressNotifications = 1 << 12,
}
