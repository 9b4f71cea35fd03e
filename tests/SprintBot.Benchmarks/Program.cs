using SprintBot.Benchmarks;

// dotnet run -c Release --project tests/SprintBot.Benchmarks -- [markup|report] PATH-OF-THE-PUBLISHED-BOT
switch (args)
{
    case ["markup", var executable]:
        foreach (var line in MarkupFigures.Slopes())
            Console.WriteLine(line);
        Console.WriteLine(await MarkupFigures.AgainstPandocAsync(executable, CancellationToken.None));
        return 0;
    case ["report", var executable]:
        foreach (var line in await ReportFigures.MeasureAsync(Path.GetFullPath(executable), CancellationToken.None))
            Console.WriteLine(line);
        return 0;
    case [var executable]:
        foreach (var line in await BotFigures.MeasureAsync(executable, CancellationToken.None))
            Console.WriteLine(line);
        return 0;
    default:
        Console.Error.WriteLine("usage: SprintBot.Benchmarks [markup|report] PATH, the published bot: dotnet publish src/SprintBot -c Release -o publish gives publish/sprintbot");
        return 2;
}
