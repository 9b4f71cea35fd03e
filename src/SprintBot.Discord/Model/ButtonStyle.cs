namespace SprintBot.Discord.Model;

/// <summary>A button's look; it goes into <see cref="Component.Style"/>.</summary>
public enum ButtonStyle
{
    /// <summary>The main thing to do.</summary>
    Primary = 1,

    /// <summary>Something else.</summary>
    Secondary = 2,

    /// <summary>Green.</summary>
    Success = 3,

    /// <summary>Red.</summary>
    Danger = 4,

    /// <summary>Opens a link; has a url and no custom_id.</summary>
    Link = 5,
}
