using SprintBot.Storage.LiteDb;

namespace SprintBot.Tests.Storage;

public sealed class AtomicFileTests
{
    private const string Path = "/data/a.db";
    private const string Redo = Path + AtomicFile.RedoSuffix;
    private const int Page = 8192;
    private const int Size = 12 * Page;

    public static TheoryData<PowerCut> Cuts => [.. Enum.GetValues<PowerCut>()];

    [Theory]
    [MemberData(nameof(Cuts))]
    public void After_a_power_cut_the_file_is_as_one_flush_left_it(PowerCut cut)
    {
        for (var seed = 0; seed < Loops.Of(100); seed++)
        {
            var random = new Random(seed);
            var disk = new SimulatedDisk();
            disk.DieAfter(random.Next(1, 80));
            var (durable, begun) = FlushUntilItDies(disk, random, new byte[Size]);
            disk.Cut(cut, random);
            AssertEither(durable, begun, Content(disk), seed);
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_kill_then_a_reopening_then_a_power_cut_leave_one_flush_whole(PowerCut cut)
    {
        for (var seed = 0; seed < Loops.Of(150); seed++)
        {
            var random = new Random(seed);
            var disk = new SimulatedDisk();
            disk.DieAfter(random.Next(1, 80));
            var (durable, begun) = FlushUntilItDies(disk, random, new byte[Size]);
            disk.Kill();
            disk.DieAfter(random.Next(1, 25));
            _ = TryOpen(disk);
            disk.Cut(cut, random);
            AssertEither(durable, begun, Content(disk), seed);
        }
    }

    [Fact]
    public void A_flush_that_was_cut_while_it_was_applied_is_finished_by_the_next_opening()
    {
        var disk = new SimulatedDisk();
        Flush(disk, Filled(1));
        disk.Before = (step, path) =>
        {
            if (step is DiskStep.Write && path == Path)
                throw new IOException("cut");
        };
        var file = new AtomicFile(disk, Path);
        Assert.Throws<IOException>(() => Overwrite(file, Filled(2)));
        disk.Before = null;
        disk.Cut(PowerCut.LosesAll, new Random(1));

        Assert.Equal(Filled(2), Content(disk));
        Assert.Empty(disk.BytesOf(Redo));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(45)]
    [InlineData(110)]
    [InlineData(-1)]
    public void A_torn_redo_file_is_ignored_and_emptied(int torn)
    {
        var disk = new SimulatedDisk();
        Flush(disk, Filled(1));
        var redo = RedoOf(Filled(2));
        disk.Put(Redo, torn < 0 ? redo[..^1] : redo[..torn]);

        Assert.Equal(Filled(1), Content(disk));
        Assert.Empty(disk.BytesOf(Redo));
    }

    [Fact]
    public void A_redo_file_with_one_wrong_bit_is_ignored()
    {
        var disk = new SimulatedDisk();
        Flush(disk, Filled(1));
        var redo = RedoOf(Filled(2));
        redo[1000] ^= 4;
        disk.Put(Redo, redo);

        Assert.Equal(Filled(1), Content(disk));
    }

    [Fact]
    public void Room_that_was_reserved_by_a_first_flush_that_never_was_is_given_back()
    {
        var disk = new SimulatedDisk();
        disk.Put(Path, new byte[1 << 20]);

        using var file = new AtomicFile(disk, Path);

        Assert.Equal(0, file.Length);
    }

    [Theory]
    [InlineData(Path, false)]
    [InlineData(Redo, false)]
    [InlineData(Path, true)]
    public void A_disk_that_fills_up_leaves_what_was_durable(string full, bool onlyOnceThereIsRoom)
    {
        var disk = new SimulatedDisk();
        Flush(disk, Filled(1));
        var grown = new byte[2 << 20];
        grown.AsSpan().Fill(2);
        ClearStamp(grown);
        var file = new AtomicFile(disk, Path);
        disk.Before = (step, path) =>
        {
            var redoIsThere = disk.BytesOf(Redo).Length > 0;
            if (step is DiskStep.Write && path == full && (!onlyOnceThereIsRoom || redoIsThere))
                throw new IOException("No space left on device", 28);
        };

        Assert.Throws<IOException>(() => Overwrite(file, grown));
        Assert.Throws<IOException>(file.Flush);
        disk.Before = null;
        file.Dispose();

        var expected = onlyOnceThereIsRoom ? grown : Filled(1); // once the redo is durable the flush will be finished
        Assert.Equal(expected, Content(disk, expected.Length));
        Flush(disk, Filled(3));
        Assert.Equal(Filled(3), Content(disk));
    }

    [Fact]
    public void What_was_written_is_read_back_before_and_after_the_flush()
    {
        using var file = new AtomicFile(new SimulatedDisk(), Path);
        file.Write([1, 2, 3, 4, 5, 6]);
        file.Position = 2;
        file.Write([9, 9]);
        Assert.Equal([1, 2, 9, 9, 5, 6], ReadAll(file, 6));
        file.Flush();
        file.Position = 8;
        file.Write([7]);
        Assert.Equal([1, 2, 9, 9, 5, 6, 0, 0, 7], ReadAll(file, 9));
        Assert.Equal(9, file.Length);
    }

    [Fact]
    public void What_was_not_flushed_is_gone_when_the_file_is_closed()
    {
        var disk = new SimulatedDisk();
        Flush(disk, Filled(1));
        using (var file = new AtomicFile(disk, Path))
            file.Write(Filled(2));

        Assert.Equal(Filled(1), Content(disk));
    }

    private static (byte[] Durable, byte[] Begun) FlushUntilItDies(SimulatedDisk disk, Random random, byte[] start)
    {
        var (durable, begun) = (start, start);
        if (TryOpen(disk) is not { } file)
            return (durable, begun);
        while (!disk.HasNoPower)
        {
            begun = (byte[])durable.Clone();
            try
            {
                for (var count = random.Next(1, 6); count > 0; count--)
                    WritePage(file, begun, random);
                file.Flush();
                durable = begun;
            }
            catch (IOException)
            {
                break;
            }
        }
        return (durable, begun);
    }

    private static void WritePage(AtomicFile file, byte[] model, Random random)
    {
        var offset = random.Next(Size / Page) * Page;
        random.NextBytes(model.AsSpan(offset, Page));
        ClearStamp(model);
        file.Position = offset;
        file.Write(model.AsSpan(offset, Page));
    }

    private static AtomicFile? TryOpen(SimulatedDisk disk)
    {
        try
        {
            return new AtomicFile(disk, Path);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void AssertEither(byte[] durable, byte[] begun, byte[] found, int seed) =>
        Assert.True(found.AsSpan().SequenceEqual(durable) || found.AsSpan().SequenceEqual(begun), $"seed {seed}");

    /// <summary>What an opening finds; what lies beyond the end reads as zeros, as reserved room does.</summary>
    private static byte[] Content(SimulatedDisk disk, int length = Size)
    {
        using var file = new AtomicFile(disk, Path);
        return ReadAll(file, length);
    }

    private static byte[] ReadAll(AtomicFile file, int length)
    {
        var content = new byte[length];
        file.Position = 0;
        file.ReadAtLeast(content, length, throwOnEndOfStream: false);
        return content;
    }

    private static void Flush(SimulatedDisk disk, byte[] content)
    {
        using var file = new AtomicFile(disk, Path);
        Overwrite(file, content);
    }

    private static void Overwrite(AtomicFile file, byte[] content)
    {
        file.Position = 0;
        file.Write(content);
        file.Flush();
    }

    /// <summary>A redo file as a process leaves it that is killed before it has applied it.</summary>
    private static byte[] RedoOf(byte[] content)
    {
        var disk = new SimulatedDisk();
        Flush(disk, Filled(1));
        var file = new AtomicFile(disk, Path);
        disk.Before = (step, path) =>
        {
            if (step is DiskStep.Write && path == Path)
                throw new IOException("cut");
        };
        Assert.Throws<IOException>(() => Overwrite(file, content));
        return disk.BytesOf(Redo);
    }

    private static byte[] Filled(byte value)
    {
        var content = new byte[Size];
        content.AsSpan().Fill(value);
        ClearStamp(content);
        return content;
    }

    /// <summary>What is written there is the file's own.</summary>
    private static void ClearStamp(byte[] content) => content.AsSpan(FileStamp.Position, FileStamp.Length).Clear();
}
