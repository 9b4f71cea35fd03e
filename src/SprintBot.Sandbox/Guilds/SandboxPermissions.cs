namespace SprintBot.Sandbox;

/// <summary>Discord's permission bits that matter here.</summary>
[Flags]
public enum SandboxPermissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    UseApplicationCommands = 1UL << 31,
    ManageEvents = 1UL << 33,

    CreatePublicThreads = 1UL << 35,

    /// <summary>What everyone in a guild may do.</summary>
    Member = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | UseApplicationCommands | CreatePublicThreads,

    /// <summary>A member who may also manage events: whoever runs a sprint.</summary>
    Organiser = Member | ManageEvents,

    All = (1UL << 53) - 1,
}
