using SprintBot.Storage.LiteDb;

namespace SprintBot.Tests.Storage;

/// <summary>What a power cut leaves of the changes that were not synced.</summary>
public enum PowerCut
{
    LosesAll,
    KeepsAll,
    KeepsTheFirst,
    KeepsSomeBlocks,
}

/// <summary>What is about to happen on the disk.</summary>
internal enum DiskStep
{
    Open,
    Write,
    SetLength,
    Sync,
    Rename,
    Delete,
    SyncFolder,
}

/// <summary>A disk in memory that knows what is durable and what a process only believes to be. It can be killed under, cut, and filled.</summary>
internal sealed class SimulatedDisk : IDisk
{
    private const int Block = 4096;
    private readonly Lock gate = new();
    private readonly List<Change> unsynced = [];
    private readonly List<(string Name, Content? Content)> unsyncedNames = [];
    private Dictionary<string, Content> names = [];
    private Dictionary<string, Content> durableNames = [];
    private int currentProcess;
    private int stepsLeft = int.MaxValue;

    /// <summary>Asked before each step; throws to make it fail.</summary>
    public Action<DiskStep, string>? Before { get; set; }

    public int Steps { get; private set; }

    public bool HasNoPower => stepsLeft <= 0;

    /// <summary>The process still does this many steps; then nothing works any more.</summary>
    public void DieAfter(int steps) => stepsLeft = steps;

    /// <summary>The process ends; what it wrote is in the page cache, and nothing more is durable than was.</summary>
    public void Kill()
    {
        lock (gate)
            (currentProcess, stepsLeft) = (currentProcess + 1, int.MaxValue);
    }

    /// <summary>The machine ends.</summary>
    public void Cut(PowerCut kind, Random random)
    {
        lock (gate)
        {
            Kill();
            KeepNames(kind, random);
            foreach (var change in Kept(kind, random))
                change.ApplyTo(change.Content.Durable);
            unsynced.Clear();
            foreach (var content in names.Values)
                content.ForgetCache();
        }
    }

    /// <summary>A file's bytes as processes see them.</summary>
    public byte[] BytesOf(string path)
    {
        lock (gate)
            return names[path].Cached.ToArray();
    }

    public void Put(string path, byte[] bytes)
    {
        using var file = Open(path);
        file.Length = 0;
        file.Write(bytes, 0);
        file.Sync();
        SyncFolder("");
    }

    public IDiskFile Open(string path)
    {
        lock (gate)
        {
            Step(DiskStep.Open, path, currentProcess);
            if (!names.TryGetValue(path, out var content))
                Name(path, content = new Content());
            return new Handle(this, content, path, currentProcess);
        }
    }

    public Stream? OpenRead(string path) => Exists(path) ? new MemoryStream(BytesOf(path)) : null;

    public bool Exists(string path)
    {
        lock (gate)
            return names.ContainsKey(path);
    }

    public IDataFileLock Lock(string path) => new FreeLock();

    public void AwaitCopy(string path)
    {
    }

    public IReadOnlyList<string> Files(string folder)
    {
        lock (gate)
            return [.. names.Keys.Where(path => Path.GetDirectoryName(path) == folder)];
    }

    public void CreateFolder(string folder)
    {
    }

    public void Rename(string from, string to)
    {
        lock (gate)
        {
            Step(DiskStep.Rename, to, currentProcess);
            Name(to, names[from]);
            Name(from, null);
        }
    }

    public void Delete(string path)
    {
        lock (gate)
        {
            Step(DiskStep.Delete, path, currentProcess);
            Name(path, null);
        }
    }

    public void SyncFolder(string folder)
    {
        lock (gate)
        {
            Step(DiskStep.SyncFolder, folder, currentProcess);
            durableNames = new Dictionary<string, Content>(names);
            unsyncedNames.Clear();
        }
    }

    private void Step(DiskStep step, string path, int process)
    {
        if (process != currentProcess || --stepsLeft < 0)
            throw new IOException("The simulated process is gone.");
        Steps++;
        Before?.Invoke(step, path);
    }

    private void Name(string path, Content? content)
    {
        SetName(names, path, content);
        unsyncedNames.Add((path, content));
    }

    private static void SetName(Dictionary<string, Content> names, string path, Content? content)
    {
        if (content is null)
            names.Remove(path);
        else
            names[path] = content;
    }

    private void KeepNames(PowerCut kind, Random random)
    {
        var kept = kind switch
        {
            PowerCut.LosesAll => 0,
            PowerCut.KeepsAll => unsyncedNames.Count,
            _ => random.Next(unsyncedNames.Count + 1), // a journal: names become durable in their order
        };
        foreach (var (name, content) in unsyncedNames.Take(kept))
            SetName(durableNames, name, content);
        unsyncedNames.Clear();
        names = new Dictionary<string, Content>(durableNames);
    }

    private IEnumerable<Change> Kept(PowerCut kind, Random random) => kind switch
    {
        PowerCut.LosesAll => [],
        PowerCut.KeepsAll => unsynced,
        PowerCut.KeepsTheFirst => unsynced.Take(random.Next(unsynced.Count + 1)),
        _ => unsynced.SelectMany(change => change.Blocks()).Where(_ => random.Next(2) == 0),
    };

    /// <summary>A write, or with <paramref name="Bytes"/> null a new length.</summary>
    private sealed record Change(Content Content, long Offset, byte[]? Bytes)
    {
        public void ApplyTo(MemoryStream file)
        {
            if (Bytes is null)
            {
                file.SetLength(Offset);
                return;
            }
            file.Position = Offset;
            file.Write(Bytes);
        }

        public IEnumerable<Change> Blocks()
        {
            if (Bytes is null)
            {
                yield return this;
                yield break;
            }
            for (var from = 0; from < Bytes.Length;)
            {
                var to = (int)Math.Min(Bytes.Length, from + Block - (Offset + from) % Block);
                yield return new Change(Content, Offset + from, Bytes[from..to]);
                from = to;
            }
        }
    }

    private sealed class Content
    {
        public MemoryStream Cached { get; private set; } = new();
        public MemoryStream Durable { get; } = new();

        public void ForgetCache()
        {
            Cached = new MemoryStream();
            Durable.WriteTo(Cached);
        }
    }

    private sealed class Handle(SimulatedDisk disk, Content content, string path, int process) : IDiskFile
    {
        public long Length
        {
            get
            {
                lock (disk.gate)
                    return content.Cached.Length;
            }
            set => Do(DiskStep.SetLength, new Change(content, value, null));
        }

        public int Read(Span<byte> buffer, long offset)
        {
            lock (disk.gate)
            {
                content.Cached.Position = offset;
                return content.Cached.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            }
        }

        public void Write(ReadOnlySpan<byte> bytes, long offset) => Do(DiskStep.Write, new Change(content, offset, bytes.ToArray()));

        public void Sync()
        {
            lock (disk.gate)
            {
                disk.Step(DiskStep.Sync, path, process);
                foreach (var change in disk.unsynced.Where(change => change.Content == content))
                    change.ApplyTo(content.Durable);
                disk.unsynced.RemoveAll(change => change.Content == content);
            }
        }

        public void Dispose()
        {
        }

        private void Do(DiskStep step, Change change)
        {
            lock (disk.gate)
            {
                disk.Step(step, path, process);
                change.ApplyTo(content.Cached);
                disk.unsynced.Add(change);
            }
        }
    }

    /// <summary>Nobody else has the disk.</summary>
    private sealed class FreeLock : IDataFileLock
    {
        public bool HadData => false;

        public void NoteData()
        {
        }

        public void Dispose()
        {
        }
    }
}
