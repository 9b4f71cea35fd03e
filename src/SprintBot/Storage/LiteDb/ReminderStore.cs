using NodaTime;
using SprintBot.Reminders;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class ReminderStore(DurableDatabase database) : IReminderStore
{
    public Task<Reminder?> FindAsync(GuildId guild, UserId user, CancellationToken ct) => database.ReadAsync(
        db => db.Reminders().FindById(ReminderMap.IdOf(guild, user)) is { } document ? ReminderMap.Read(document) : null, ct);

    public Task<Reminder> ChangeAsync(GuildId guild, UserId user, Func<Reminder, Reminder> change, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            var known = db.Reminders().FindById(ReminderMap.IdOf(guild, user)) is { } document ? ReminderMap.Read(document) : new Reminder { Guild = guild, User = user };
            var changed = change(known);
            db.Reminders().Upsert(ReminderMap.Write(changed));
            return changed;
        }, ct);

    public Task<IReadOnlyList<Reminder>> WantedAsync(CancellationToken ct) => database.ReadAsync<IReadOnlyList<Reminder>>(
        db => [.. db.Reminders().FindAll().Where(document => document.Number(ReminderMap.At) is not null).Select(ReminderMap.Read)], ct);

    public Task<ReminderAttempt?> FindAttemptAsync(SprintId sprint, UserId user, LocalDate day, CancellationToken ct) => database.ReadAsync(
        db => db.ReminderAttempts().FindById(ReminderMap.IdOf(sprint, user, day)) is { } document ? ReminderMap.ReadAttempt(document) : null, ct);

    public Task SaveAsync(ReminderAttempt attempt, CancellationToken ct) => database.WriteAsync(
        db => !ErasedSprints.Has(db, attempt.Sprint) && db.ReminderAttempts().Upsert(ReminderMap.Write(attempt)), ct);
}
