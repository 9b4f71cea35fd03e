namespace SprintBot.Sandbox;

[Flags]
internal enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    ComponentsV2 = 1 << 15,

    Settable = SuppressEmbeds | SuppressNotifications | ComponentsV2,
}
