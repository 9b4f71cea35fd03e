using System.Globalization;
using SprintBot.Benchmarks;
using SprintBot.Benchmarks.Soaking;

// dotnet run -c Release --project tests/SprintBot.Benchmarks -- [markup|report] PATH-OF-THE-PUBLISHED-BOT
// dotnet run -c Release --project tests/SprintBot.Benchmarks -- soak PATH-OF-THE-PUBLISHED-BOT MINUTES [SEED]
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
    case ["soak", var executable, var minutes, .. var seed]:
        return await Soak.RunAsync(
            Path.GetFullPath(executable), TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)), seed is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : Random.Shared.Next(1_000_000), CancellationToken.None);
    case [var executable]:
        foreach (var line in await BotFigures.MeasureAsync(executable, CancellationToken.None))
            Console.WriteLine(line);
        return 0;
    default:
        Console.Error.WriteLine("usage: SprintBot.Benchmarks [markup|report] PATH or soak PATH MINUTES [SEED]; PATH is the published bot: dotnet publish src/SprintBot -c Release -o publish gives publish/sprintbot");
        return 2;
}
