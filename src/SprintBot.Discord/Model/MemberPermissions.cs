namespace SprintBot.Discord.Model;

/// <summary>What a member may do, worked out from roles and overwrites. See “Permission Overwrites” in Discord's reference.</summary>
public static class MemberPermissions
{
    private const Permissions All = (Permissions)ulong.MaxValue;

    /// <summary>In the whole server: what its roles give together, and everybody's.</summary>
    /// <param name="guild">The server, whose id everybody's role has.</param>
    /// <param name="roles">The server's roles.</param>
    /// <param name="member">The member, with role ids.</param>
    public static Permissions In(Snowflake guild, IReadOnlyList<Role> roles, GuildMember member)
    {
        var ids = Ids(guild, member);
        var given = roles.Where(role => ids.Contains(role.Id)).Aggregate(Permissions.None, (all, role) => all | role.Permissions);
        return given.HasFlag(Permissions.Administrator) ? All : given;
    }

    /// <summary>In a channel; for a thread give its channel's overwrites. Nothing where the member does not see it.</summary>
    /// <param name="guild">The server, whose id everybody's role has.</param>
    /// <param name="roles">The server's roles.</param>
    /// <param name="member">The member, with role ids.</param>
    /// <param name="user">The member's user id.</param>
    /// <param name="overwrites">The channel's.</param>
    public static Permissions In(Snowflake guild, IReadOnlyList<Role> roles, GuildMember member, Snowflake user, IReadOnlyList<PermissionOverwrite> overwrites)
    {
        var has = In(guild, roles, member);
        if (has == All)
            return All;
        var ofRoles = overwrites.Where(overwrite => overwrite.Type == PermissionOverwriteType.Role).ToList();
        has = With(has, ofRoles.Where(overwrite => overwrite.Id == guild));
        var ids = Ids(guild, member);
        has = With(has, ofRoles.Where(overwrite => overwrite.Id != guild && ids.Contains(overwrite.Id)));
        has = With(has, overwrites.Where(overwrite => overwrite.Type == PermissionOverwriteType.Member && overwrite.Id == user));
        return has.HasFlag(Permissions.ViewChannel) ? has : Permissions.None;
    }

    private static HashSet<Snowflake> Ids(Snowflake guild, GuildMember member) => [guild, .. member.Roles ?? []];

    /// <summary>Of one kind all that is taken goes first, then all that is given comes.</summary>
    private static Permissions With(Permissions has, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Allow: Permissions.None, Deny: Permissions.None), (all, one) => (all.Allow | one.Allow, all.Deny | one.Deny));
        return (has & ~deny) | allow;
    }
}
