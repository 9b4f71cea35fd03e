namespace SprintBot.Storage;

/// <summary>What a disk refused, by the numbers that the systems have for it.</summary>
internal static class DiskFault
{
    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnLinux = 122;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);
    private const int ReadOnlyOnUnix = 30;
    private const int ReadOnlyOnWindows = unchecked((int)0x80070013);

    public static bool IsFull(Exception error) => error is IOException { HResult: NoSpaceOnUnix or QuotaOnLinux or NoSpaceOnWindows };

    public static bool IsReadOnly(Exception error) => error is IOException { HResult: ReadOnlyOnUnix or ReadOnlyOnWindows };
}
