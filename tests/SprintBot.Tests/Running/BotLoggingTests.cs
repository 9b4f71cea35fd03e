using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using SprintBot.Running;

namespace SprintBot.Tests.Running;

public sealed class BotLoggingTests
{
    [Theory]
    [InlineData("Logging:LogLevel:Default", "Loud", "Logging:LogLevel:Default is not a level of the log: there are Trace, Debug, Information, Warning, Error, Critical, None.")]
    [InlineData("Logging:Console:LogLevel:Default", "77", "Logging:Console:LogLevel:Default is not a level of the log: there are Trace, Debug, Information, Warning, Error, Critical, None.")]
    [InlineData("Logging:Console:FormatterName", "xml", "Logging:Console:FormatterName is not a form of the log: there are simple, json, systemd.")]
    public void What_is_no_setting_of_the_log_is_refused_in_one_line(string name, string value, string expected)
    {
        var failure = Assert.Throws<StartFailure>(() => Read(name, value));
        Assert.Equal((StartFailure.Settings, expected), (failure.ExitCode, failure.Message));
    }

    [Theory]
    [InlineData("Logging:LogLevel:SprintBot.Discord", "trace")]
    [InlineData("Logging:Console:FormatterName", "json")]
    [InlineData("Logging:Console:FormatterName", "systemd")]
    public void Levels_and_forms_are_taken_as_NET_names_them(string name, string value) => Assert.Equal(value, Read(name, value).Logging![name["Logging:".Length..]]);

    [Fact]
    public void A_line_of_the_log_has_the_time_in_UTC_the_level_the_part_and_what_happened()
    {
        using var services = new ServiceCollection().AddLogging(logging => BotLogging.AddTo(logging, null)).BuildServiceProvider();
        var name = services.GetRequiredService<IOptionsMonitor<ConsoleLoggerOptions>>().CurrentValue.FormatterName;
        var formatter = services.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == name);
        using var written = new StringWriter();
        formatter.Write(new LogEntry<string>(LogLevel.Warning, "SprintBot.Running.Bot", new EventId(7), "Two\nlines", null, (text, _) => text), null, written);
        Assert.Matches(@"\A\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00:00 warn: SprintBot\.Running\.Bot\[7\] Two lines\r?\n\z", written.ToString());
    }

    private static BotSettings Read(string name, string value) =>
        BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Discord:Token", "a.token"), new(name, value)]).Build());
}
