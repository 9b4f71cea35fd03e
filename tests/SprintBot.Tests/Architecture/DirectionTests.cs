using System.Reflection;
using NetArchTest.Rules;
using SprintBot.Discord.Model;
using SprintBot.Markup;
using SprintBot.Markup.Tree;
using SprintBot.Sandbox;
using SprintBot.Sprints;
using SprintRecord = SprintBot.Reports.Sprints.SprintRecord;

namespace SprintBot.Tests.Architecture;

/// <summary>Who may know whom. A rule that this does not hold is a wish.</summary>
public sealed class DirectionTests
{
    private static readonly Assembly Bot = typeof(Sprint).Assembly;
    private static readonly Assembly Engine = typeof(SprintRecord).Assembly;
    private static readonly string[] Slices = ["Sprints", "People", "Topics", "Updates", "Photos", "Reminders", "Digests", "Reporting", "MyData", "Moving", "Servers", "Help"];

    [Theory]
    [InlineData(typeof(Snowflake))]
    [InlineData(typeof(DiscordMarkdown))]
    public void The_libraries_reference_nothing_of_ours(Type ofLibrary) =>
        Assert.DoesNotContain(ofLibrary.Assembly.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("SprintBot", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_bot_does_not_know_the_sandbox() =>
        Assert.DoesNotContain(Bot.GetReferencedAssemblies(), reference => reference.Name!.Contains("sandbox", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Interactions", new[] { "Sprints", "People", "Topics", "Updates", "Photos", "Reminders", "Digests", "Reporting", "MyData", "Moving", "Running", "Cli" })]
    [InlineData("Sprints", new[] { "People", "Topics", "Updates", "Photos", "Reminders", "Digests", "Reporting", "MyData", "Moving", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("People", new[] { "Topics", "Updates", "Photos", "Reminders", "Digests", "Reporting", "MyData", "Moving", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Topics", new[] { "People", "Updates", "Photos", "Reminders", "Digests", "Reporting", "MyData", "Moving", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Updates", new[] { "Reminders", "Digests", "Reporting", "MyData", "Moving", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Photos", new[] { "Reminders", "Digests", "Reporting", "MyData", "Moving", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Reminders", new[] { "Digests", "Reporting", "MyData", "Moving", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Digests", new[] { "Reminders", "Reporting", "MyData", "Moving", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Reporting", new[] { "Reminders", "Digests", "MyData", "Moving", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("MyData", new[] { "Moving", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Servers", new[] { "People", "Topics", "Updates", "Photos", "Reminders", "Digests", "Reporting", "MyData", "Moving", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Help", new[] { "People", "Topics", "Updates", "Photos", "Reminders", "Digests", "Reporting", "MyData", "Moving", "Servers", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Moving", new[] { "MyData", "Running", "Cli", "Storage.LiteDb" })]
    public void Slices_know_those_below_them_only(string room, string[] unknown)
    {
        var rule = Types.InAssembly(Bot).That().ResideInNamespace($"SprintBot.{room}").ShouldNot().HaveDependencyOnAny([.. unknown.Select(other => $"SprintBot.{other}")]);
        Holds(rule);
    }

    /// <summary>The parts of the engine in the order of the data; none knows a later one. Words and the guard of templates are told to all.</summary>
    [Fact]
    public void The_report_engine_never_looks_back()
    {
        string[] order = ["Words", "Sprints", "SprintFiles", "Cleaning", "Model", "Compiling", "Rendering", "Drafts", "Preview", "Prints", "Packing"];
        for (var part = 0; part < order.Length; part++)
            Holds(Types.InAssembly(Engine).That().ResideInNamespace($"SprintBot.Reports.{order[part]}").ShouldNot().HaveDependencyOnAny([.. order[(part + 1)..].Select(later => $"SprintBot.Reports.{later}")]));
        var parts = Engine.GetTypes().Select(type => type.Namespace ?? "").Where(name => name.StartsWith("SprintBot.Reports.", StringComparison.Ordinal)).Select(name => name.Split('.')[2]).Distinct();
        Assert.Equal([.. order.Append("Guard").Order(StringComparer.Ordinal)], parts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_report_engine_knows_no_Discord_no_store_and_no_command() => Assert.Equal(
        ["SprintBot.Markup"],
        Engine.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("sprintbot", StringComparison.OrdinalIgnoreCase) || name.Contains("LiteDB", StringComparison.Ordinal) || name.Contains("CommandLine", StringComparison.Ordinal)));

    [Fact]
    public void No_two_namespaces_use_each_other()
    {
        var uses = new NamespaceUses(new[] { typeof(Snowflake), typeof(Document), typeof(SprintRecord), typeof(Sprint), typeof(SandboxServer) }.Select(type => type.Assembly.Location));
        Assert.True(uses.Namespaces.Count > 30, "too few namespaces were read to say anything");
        Assert.Empty(uses.Circles());
    }

    [Theory]
    [InlineData("LiteDB", "Storage.LiteDb")]
    [InlineData("Scriban", "Reports.Guard", "Reports.Rendering", "Digests.Templating")]
    [InlineData("SkiaSharp", "Digests", "Reports.Prints")]
    [InlineData("DiffPlex", "Reports.Drafts", "Reporting.Versions")]
    public void A_library_is_named_in_its_rooms_only(string library, params string[] rooms)
    {
        var elsewhere = Types.InAssemblies([Bot, Engine]).That().ResideInNamespace("SprintBot").And().DoNotResideInNamespaceMatching($"^SprintBot\\.({string.Join('|', rooms)})");
        Holds(elsewhere.ShouldNot().HaveDependencyOn(library));
        foreach (var room in rooms)
            Assert.NotEmpty(Types.InAssemblies([Bot, Engine]).That().ResideInNamespace($"SprintBot.{room}").And().HaveDependencyOn(library).GetTypes());
    }

    [Fact]
    public void Only_Markup_names_Markdig() => Assert.DoesNotContain(Bot.GetReferencedAssemblies(), reference => reference.Name == "Markdig");

    [Fact]
    public void Slices_see_neither_the_socket_nor_the_host() =>
        Holds(Types.InAssembly(Bot).That().ResideInNamespaceMatching($"^SprintBot\\.({string.Join('|', Slices)})").ShouldNot()
            .HaveDependencyOnAny("SprintBot.Discord.Gateway", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.DependencyInjection"));

    private static void Holds(ConditionList rule)
    {
        var result = rule.GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }
}
