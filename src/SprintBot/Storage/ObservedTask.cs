namespace SprintBot.Storage;

/// <summary>Tasks that may go on when nobody waits for them any more.</summary>
internal static class ObservedTask
{
    /// <summary>The same task, whose fault is nobody's surprise: whoever still waits for it is told, and the process hears of no exception that nobody saw.</summary>
    public static Task<T> Observed<T>(this Task<T> task)
    {
        _ = task.ContinueWith(done => done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }
}
