namespace SprintBot.Discord.Model;

/// <summary>What kind of component; values not named here occur.</summary>
public enum ComponentType
{
    /// <summary>A row of five buttons or one select.</summary>
    ActionRow = 1,

    /// <summary>A button.</summary>
    Button = 2,

    /// <summary>A choice of texts.</summary>
    StringSelect = 3,

    /// <summary>A text field of a form.</summary>
    TextInput = 4,

    /// <summary>A choice of users.</summary>
    UserSelect = 5,

    /// <summary>A choice of roles.</summary>
    RoleSelect = 6,

    /// <summary>A choice of users and roles.</summary>
    MentionableSelect = 7,

    /// <summary>A choice of channels.</summary>
    ChannelSelect = 8,

    /// <summary>A text.</summary>
    TextDisplay = 10,

    /// <summary>A label around a form's field.</summary>
    Label = 18,

    /// <summary>A form's field for files.</summary>
    FileUpload = 19,
}
