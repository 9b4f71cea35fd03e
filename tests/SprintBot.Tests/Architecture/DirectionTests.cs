using System.Reflection;
using NetArchTest.Rules;
using SprintBot.Discord.Model;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Tests.Architecture;

/// <summary>Who may know whom. A rule that this does not hold is a wish.</summary>
public sealed class DirectionTests
{
    private static readonly Assembly Bot = typeof(Sprint).Assembly;
    private static readonly string[] Slices = ["Sprints", "People", "Topics", "Updates", "Photos", "Reminders", "Digests", "Reports", "SprintFiles", "MyData"];

    [Theory]
    [InlineData(typeof(Snowflake))]
    [InlineData(typeof(DiscordMarkdown))]
    public void The_libraries_reference_nothing_of_ours(Type ofLibrary) =>
        Assert.DoesNotContain(ofLibrary.Assembly.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("SprintBot", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_bot_does_not_know_the_sandbox() =>
        Assert.DoesNotContain(Bot.GetReferencedAssemblies(), reference => reference.Name!.Contains("sandbox", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Interactions", new[] { "Sprints", "People", "Topics", "Updates", "Photos", "Reminders", "Digests", "Reports", "SprintFiles", "MyData", "Running", "Cli" })]
    [InlineData("Sprints", new[] { "People", "Topics", "Updates", "Photos", "Reminders", "Digests", "Reports", "SprintFiles", "MyData", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("People", new[] { "Topics", "Updates", "Photos", "Reminders", "Digests", "Reports", "SprintFiles", "MyData", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Topics", new[] { "People", "Updates", "Photos", "Reminders", "Digests", "Reports", "SprintFiles", "MyData", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Updates", new[] { "Reminders", "Digests", "Reports", "SprintFiles", "MyData", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Photos", new[] { "Reminders", "Digests", "Reports", "SprintFiles", "MyData", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Reminders", new[] { "Digests", "Reports", "SprintFiles", "MyData", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Digests", new[] { "Reminders", "Reports", "SprintFiles", "MyData", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("Templating", new[] { "Sprints", "People", "Topics", "Updates", "Photos", "Reminders", "Digests", "Reports", "SprintFiles", "MyData", "Running", "Cli", "Storage.LiteDb", "Interactions", "Discord" })]
    [InlineData("Reports", new[] { "Reminders", "Digests", "SprintFiles", "MyData", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("SprintFiles", new[] { "Digests", "MyData", "Running", "Cli", "Storage.LiteDb" })]
    [InlineData("MyData", new[] { "Running", "Cli", "Storage.LiteDb" })]
    public void Slices_know_those_below_them_only(string room, string[] unknown)
    {
        var rule = Types.InAssembly(Bot).That().ResideInNamespace($"SprintBot.{room}").ShouldNot().HaveDependencyOnAny([.. unknown.Select(other => $"SprintBot.{other}")]);
        Holds(rule);
    }

    [Theory]
    [InlineData("LiteDB", "Storage.LiteDb")]
    [InlineData("Scriban", "Templating", "Reports.Templating", "Digests.Templating")]
    [InlineData("SkiaSharp", "Digests", "Photos.Prints")]
    public void A_library_is_named_in_its_rooms_only(string library, params string[] rooms)
    {
        var elsewhere = Types.InAssembly(Bot).That().ResideInNamespace("SprintBot").And().DoNotResideInNamespaceMatching($"^SprintBot\\.({string.Join('|', rooms)})");
        Holds(elsewhere.ShouldNot().HaveDependencyOn(library));
        foreach (var room in rooms)
            Assert.NotEmpty(Types.InAssembly(Bot).That().ResideInNamespace($"SprintBot.{room}").And().HaveDependencyOn(library).GetTypes());
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
