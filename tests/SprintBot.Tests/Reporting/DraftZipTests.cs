using System.IO.Compression;
using System.Text;
using SprintBot.Interactions;
using SprintBot.Reporting.Versions;

namespace SprintBot.Tests.Reporting;

/// <summary>Zips that people send, and zips that mean harm.</summary>
public sealed class DraftZipTests
{
    private const int MaxBytes = 1024 * 1024;

    private static byte[] Zip(params IEnumerable<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Refusal(byte[] zip) => Assert.Throws<UserError>(() => DraftZip.Read(zip, MaxBytes)).Message;

    [Theory]
    [InlineData("report.rst")]
    [InlineData("report/report.rst")]
    [InlineData("report\\Report.RST")]
    public void The_report_is_found_at_the_top_or_in_a_folder(string name)
    {
        var zip = Zip((name, Text("mine")), ("__MACOSX/report/._report.rst", [1, 2]), ("photos/report.rst.jpg", [3]));
        Assert.True(DraftZip.Is(zip));
        Assert.Equal(Text("mine"), DraftZip.Read(zip, MaxBytes).ToArray());
    }

    [Fact]
    public void Without_a_report_it_is_refused()
    {
        Assert.Contains("There is no report.rst in the zip.", Refusal(Zip()), StringComparison.Ordinal);
        Assert.Contains("There is no report.rst in the zip.", Refusal(Zip(("report.md", Text("x")))), StringComparison.Ordinal);
        Assert.Contains("There is no report.rst in the zip.", Refusal(Zip(("../../report.rst", Text("x")))), StringComparison.Ordinal);
    }

    [Fact]
    public void With_two_reports_it_is_refused() =>
        Assert.Contains("There are 2 files report.rst in the zip", Refusal(Zip(("report.rst", Text("x")), ("old/report.rst", Text("y")))), StringComparison.Ordinal);

    [Fact]
    public void A_bomb_is_unpacked_no_further_than_a_text_may_be_long()
    {
        var bomb = Zip(("report.rst", new byte[300 * 1024 * 1024]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("The report.rst in the zip is larger than 1 MiB.", Refusal(bomb), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8L * 1024 * 1024);
    }

    [Fact]
    public void A_text_of_just_the_size_is_taken() => Assert.Equal(MaxBytes, DraftZip.Read(Zip(("report.rst", new byte[MaxBytes])), MaxBytes).Length);

    [Fact]
    public void Too_many_files_are_refused_before_they_are_listed() =>
        Assert.Contains("more files than any report", Refusal(Zip(Enumerable.Range(0, 6_000).Select(number => ($"{number}", Array.Empty<byte>())))), StringComparison.Ordinal);

    [Fact]
    public void What_is_damaged_or_locked_is_refused()
    {
        var whole = Zip(("report.rst", Text(new string('x', 5_000) + Guid.NewGuid())));
        Assert.Contains("The zip is damaged", Refusal(whole[..(whole.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("The zip is damaged", Refusal([.. whole[..30], .. new byte[40], .. whole[70..]]), StringComparison.Ordinal);
        whole[whole.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.Contains("locked by a password", Refusal(whole), StringComparison.Ordinal);
    }
}
