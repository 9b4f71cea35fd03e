using SprintBot.Benchmarks;

// dotnet run -c Release --project tests/SprintBot.Benchmarks -- PATH-OF-THE-PUBLISHED-BOT
if (args is not [var executable])
{
    Console.Error.WriteLine("usage: SprintBot.Benchmarks PATH, the published bot: dotnet publish src/SprintBot -c Release -o publish gives publish/sprintbot");
    return 2;
}
foreach (var line in await BotFigures.MeasureAsync(executable, CancellationToken.None))
    Console.WriteLine(line);
return 0;
