using SprintBot.Discord.Model;

namespace SprintBot.Discord.Tests.Model;

/// <summary>The order that Discord's reference gives: everybody's role, the other roles together, the member.</summary>
public sealed class MemberPermissionsTests
{
    private const Permissions Usual = Permissions.ViewChannel | Permissions.SendMessages;
    private static readonly Snowflake Guild = new(1);
    private static readonly Snowflake Helper = new(2);
    private static readonly Snowflake Quiet = new(3);
    private static readonly Snowflake Stranger = new(4);
    private static readonly Snowflake Bot = new(9);

    [Fact]
    public void The_roles_give_together_and_those_of_others_give_nothing() =>
        Assert.Equal(Usual | Permissions.AttachFiles, In([Helper]));

    [Fact]
    public void An_administrator_may_all_whatever_a_channel_takes() =>
        Assert.True(In([new(5)], Of(Guild, deny: Permissions.ViewChannel)).HasFlag(Permissions.EmbedLinks));

    [Fact]
    public void A_role_gets_back_what_everybody_loses() =>
        Assert.Equal(Usual | Permissions.AttachFiles, In([Helper], Of(Guild, deny: Permissions.SendMessages), Of(Helper, allow: Permissions.SendMessages)));

    [Fact]
    public void What_one_role_takes_another_gives_whatever_their_order()
    {
        PermissionOverwrite[] both = [Of(Helper, allow: Permissions.EmbedLinks), Of(Quiet, deny: Permissions.EmbedLinks | Permissions.SendMessages)];
        var wanted = Permissions.ViewChannel | Permissions.AttachFiles | Permissions.EmbedLinks;
        Assert.Equal(wanted, In([Helper, Quiet], both));
        Assert.Equal(wanted, In([Helper, Quiet], [both[1], both[0]]));
    }

    [Fact]
    public void What_is_said_of_the_member_has_the_last_word() =>
        Assert.Equal(Permissions.ViewChannel | Permissions.AttachFiles, In([Helper], Of(Bot, deny: Permissions.SendMessages, isMember: true), Of(Helper, allow: Permissions.SendMessages)));

    [Fact]
    public void Overwrites_of_other_roles_and_members_do_not_count() =>
        Assert.Equal(Usual, In([], Of(Stranger, deny: Permissions.SendMessages), Of(new(8), deny: Permissions.SendMessages, isMember: true), Of(Bot, deny: Permissions.SendMessages)));

    [Fact]
    public void Where_a_channel_is_not_seen_nothing_may_be_done() =>
        Assert.Equal(Permissions.None, In([Helper], Of(Guild, deny: Permissions.ViewChannel)));

    private static Permissions In(Snowflake[] roles, params PermissionOverwrite[] overwrites) => MemberPermissions.In(
        Guild,
        [Role(Guild, Usual), Role(Helper, Permissions.AttachFiles), Role(Quiet, Permissions.None), Role(Stranger, Permissions.ManageEvents), Role(new(5), Permissions.Administrator)],
        new GuildMember { Roles = roles },
        Bot,
        overwrites);

    private static Role Role(Snowflake id, Permissions gives) => new() { Id = id, Permissions = gives };

    private static PermissionOverwrite Of(Snowflake id, Permissions allow = Permissions.None, Permissions deny = Permissions.None, bool isMember = false) =>
        new() { Id = id, Type = isMember ? PermissionOverwriteType.Member : PermissionOverwriteType.Role, Allow = allow, Deny = deny };
}
