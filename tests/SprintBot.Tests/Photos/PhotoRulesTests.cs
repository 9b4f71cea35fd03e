using System.Buffers.Binary;
using SprintBot.Photos;
using SprintBot.Tests.Stories;

namespace SprintBot.Tests.Photos;

public sealed class PhotoRulesTests
{
    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "nothing", [], "it is empty." },
        { "a picture", Pictures.Png(), null },
        { "a picture with a page behind it", Pictures.Png([.. "<script>alert(1)</script>"u8]), null },
        { "a picture with a zip behind it", Pictures.Png([.. "PK\x03\x04"u8]), null },
        { "a page", [.. "<!doctype html><script>alert(1)</script>"u8], "it is not a picture the report can show." },
        { "a drawing with a script", [.. "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8], "it is not a picture the report can show." },
        { "a program", [.. "\x7FELF"u8, .. new byte[100]], "it is not a picture the report can show." },
        { "a script that begins as a picture does", [.. "GIF89a=1;alert(1)//"u8], "it has 12605 × 24891 pixels, and 250 million are the most." },
        { "the beginning of a picture alone", Pictures.Png()[..8], "it is damaged: no picture can be read from it." },
        { "a picture that ends in its head", Pictures.Png()[..20], "it is damaged: no picture can be read from it." },
        { "a picture that ends in its pixels", Pictures.Png()[..45], null },
        { "thirty thousand pixels each way", Sized(30_000, 30_000), "it has 30000 × 30000 pixels, and 250 million are the most." },
        { "the largest that a head can claim", Sized(int.MaxValue, int.MaxValue), "it is damaged: no picture can be read from it." },
        { "no pixels at all", Sized(0, 0), "it is damaged: no picture can be read from it." },
        { "an iPhone's", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]], "it is a HEIC picture, which pages can't show: export it as a JPEG, or take a screenshot of it." },
        { "a film", [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[40]], "it is not a picture the report can show." },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_taken_for_what_it_is_or_refused_in_one_sentence(string what, byte[] content, string? refusal)
    {
        Assert.NotEmpty(what);
        Assert.Equal(refusal, PhotoRules.Refusal("it", content)?.ToString());
    }

    [Fact]
    public void A_picture_that_claims_to_be_huge_is_not_decoded()
    {
        var huge = Sized(30_000, 30_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 100; time++)
            PhotoRules.Refusal("it", huge);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    /// <summary>The one-pixel PNG with another size in its head, and the head's checksum made right.</summary>
    private static byte[] Sized(int width, int height)
    {
        var file = Pictures.Png();
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc(file.AsSpan(12, 17)));
        return file;
    }

    /// <summary>See the PNG specification, annex D.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}
