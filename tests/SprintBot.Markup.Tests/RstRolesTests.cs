using SprintBot.Markup.Rst;

namespace SprintBot.Markup.Tests;

public sealed class RstRolesTests
{
    [Fact]
    public void Roles_of_several_documents_are_declared_once_and_always_in_the_same_order()
    {
        Assert.Equal(Declarations("||a|| ~~b~~", "~~c~~"), Declarations("~~c~~", "||a||"));
        Assert.Equal(".. role:: del\n\n.. role:: sb-spoiler\n\n", Declarations("||a|| ~~b~~", "~~c~~"));
        Assert.Equal("", Declarations("**a** *b* `c`"));
    }

    private static string Declarations(params string[] texts)
    {
        var roles = new RstRoles();
        foreach (var text in texts)
            RstWriter.ToRst(DiscordMarkdown.Parse(text), roles);
        using var writer = new StringWriter();
        roles.WriteDeclarations(writer);
        return writer.ToString();
    }
}
