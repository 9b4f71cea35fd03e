using System.Text.Json;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>A sprint with something nasty in every field.</summary>
public sealed class HostileSprintTests
{
    private static readonly string[] Nasty =
    [
        ".. raw:: html", "`x`_ *y **z", "* a\n* b\n\n.. include:: /etc/passwd", "::", "x::", "|a| |b|_", "1. x\n=====", ">>> x", ":field: x", "Goals", "in closing", "{{ rst.title }} {{% x %}}",
        "-*- coding: utf-7 -*-", "__init__ void* C:\\x\\", "<@999> <#1> @everyone", "```\n.. raw:: html\n\n   x\n```", "> > > q\n- l\n  - m", "\u3000x\u00a0", "a\u2028.. raw:: html\u0085b", "\ufeff\u202e\0x",
        "[t](https://a.example/_) https://a.example/(b)_", "# h\n-# s", "||s|| ~~d~~ __u__ ***b***", "====\nx\n====", "a_ b__ _c", "((iv) x", "'`'", "潮位`x`潮位", "👩‍🚀*x*",
    ];

    public static TheoryData<string, ReportFormat> Layouts
    {
        get
        {
            var layouts = new TheoryData<string, ReportFormat>();
            foreach (var template in ReportTemplates.BuiltIn)
                foreach (var format in Enum.GetValues<ReportFormat>())
                    layouts.Add(template, format);
            return layouts;
        }
    }

    internal static byte[] File()
    {
        var next = 0;
        string Any() => Nasty[next++ % Nasty.Length];
        var names = Nasty.Select(text => string.Join(' ', text.Split())).Select(text => text.Length > 60 ? text[..60] : text).ToList();
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            sprint = new { name = names[12], start = "2026-05-04", end = "2026-05-06", location = Any(), host = Any(), project = Any(), intro = Any(), goals = Any(), closing = Any(), thanks = Any(), signers = Any() },
            people = names.Select((name, i) => new { id = $"p{i}", displayName = name, shortName = i % 3 == 0 ? Any()[..1] : null, affiliation = names[^(i + 1)], link = $"https://a.example/{i}_(", newcomer = true }),
            topics = names.Select((name, i) => new { name, url = i % 4 == 0 ? null : $"https://a.example/{Uri.EscapeDataString(name)}_", kind = i % 2 == 0 ? "branch" : names[i][..Math.Min(40, names[i].Length)], about = Any() }),
            updates = Enumerable.Range(0, 3 * Nasty.Length).Select(i => new { day = $"2026-05-0{3 + i % 5}", author = $"p{i % names.Count}", with = new[] { $"p{(i + 1) % names.Count}" }, topic = i % 5 == 0 ? null : names[(i * 7) % names.Count], text = Any() + "\n" + Any(), next = Any(), blockers = Any(), status = i % 3 == 0 ? "done" : "postponed" }),
            photos = names.Select((name, i) => new { file = $"{name.Replace('/', '-')}.png", caption = i % 2 == 0 ? Any() : null, author = $"p{i}", day = "2026-05-04", topic = names[i] }),
        });
    }

    [NeedsDocutilsTheory]
    [MemberData(nameof(Layouts))]
    public void Docutils_has_nothing_to_say_and_nothing_is_left_out(string template, ReportFormat format)
    {
        var plan = SprintFileReader.Read(File());
        var draft = ReportTemplates.BesideTheProgram().Find(template)!.Render(SprintReportCompiler.Compile(plan.ToRecord(), _ => true), format, default);
        Assert.Equal("", Docutils.Complaints(draft.Text));
        if (template != "highlights")
            Assert.Empty(draft.LeftOut);
        Assert.DoesNotContain("{{%", draft.Text, StringComparison.Ordinal);
        Assert.True(draft.Text.Length > (template == "highlights" ? 5_000 : 15_000));
        Assert.All(plan.Problems, problem => Assert.Contains("left out", problem, StringComparison.Ordinal));
        Assert.True(plan.Updates.Count > 50);
    }
}
