namespace SprintBot.Reports.Sprints;

/// <summary>The words people see and type for a status; they are also the option's values and the sprint file's.</summary>
public static class UpdateStatusName
{
    public static readonly IReadOnlyList<(UpdateStatus Status, string Name)> All =
    [
        (UpdateStatus.Started, "started"),
        (UpdateStatus.InProgress, "in progress"),
        (UpdateStatus.Done, "done"),
        (UpdateStatus.Dropped, "dropped"),
        (UpdateStatus.Postponed, "postponed"),
    ];

    public static string Of(UpdateStatus status) => All.First(known => known.Status == status).Name;

    public static UpdateStatus? Parse(string name) =>
        All.Where(known => known.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)).Select(known => (UpdateStatus?)known.Status).FirstOrDefault();
}
