namespace SprintBot.Sandbox;

[Flags]
internal enum Intents
{
    None = 0,
    Guilds = 1 << 0,
    Members = 1 << 1,
    Presences = 1 << 8,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,

    Privileged = Members | Presences | MessageContent,

    // Bits 0 to 16, 20, 21, 24 and 25 are named in Discord's documentation.
    Known = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25),
}
