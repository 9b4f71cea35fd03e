namespace SprintBot.Tests.Storage;

/// <summary>Skipped where no small file system can be mounted, which takes Linux and its superuser.</summary>
internal sealed class NeedsSmallFileSystemFactAttribute : FactAttribute
{
    public NeedsSmallFileSystemFactAttribute()
    {
        if (!SmallFileSystem.CanBeMounted)
            Skip = "No tmpfs can be mounted here; it takes Linux and root.";
    }
}
