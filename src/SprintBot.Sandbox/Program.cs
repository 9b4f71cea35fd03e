using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SprintBot.Sandbox;
using SprintBot.Sandbox.Play;

var port = new Option<int>("--port") { Description = "The port of the API; a free one without it.", CustomParser = PortOf };
var serve = new Command("serve", "Starts an empty Discord on this machine that any bot can connect to.") { port };
serve.SetAction((parsed, ct) => Serve.RunAsync(parsed.GetValue(port), Console.Out, ct));
return await new RootCommand("A look-alike of the part of Discord that SprintBot uses.") { PlayVerb.Create(), serve }.Parse(args).InvokeAsync();

static int PortOf(ArgumentResult typed)
{
    if (!ushort.TryParse(typed.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        typed.AddError("--port takes a number from 0 to 65535; 0 is a free one.");
    return port;
}
