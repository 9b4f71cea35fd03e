using SprintBot.Sprints;

namespace SprintBot.Reporting.Templates;

/// <summary>The templates that servers have of their own.</summary>
public interface ITemplateStore
{
    /// <summary>A server's templates by name.</summary>
    Task<IReadOnlyList<OwnTemplate>> ListAsync(GuildId guild, CancellationToken ct);

    /// <summary>Saves one, in place of that server's template of the same name.</summary>
    /// <returns>False, and nothing is saved, when the server has as many as it may.</returns>
    Task<bool> SaveAsync(OwnTemplate template, int most, CancellationToken ct);

    /// <summary>False when the server has no such template.</summary>
    Task<bool> DeleteAsync(GuildId guild, string name, CancellationToken ct);
}
