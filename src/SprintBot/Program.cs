return await SprintBot.Running.BotHost.RunAsync(default);
