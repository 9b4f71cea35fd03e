using System.CommandLine;
using SprintBot.Sandbox;
using SprintBot.Sandbox.Play;

var port = new Option<int>("--port") { Description = "The port of the API; a free one without it." };
var serve = new Command("serve", "Starts an empty Discord on this machine that any bot can connect to.") { port };
serve.SetAction((parsed, ct) => Serve.RunAsync(parsed.GetValue(port), Console.Out, ct));
return await new RootCommand("A look-alike of the part of Discord that SprintBot uses.") { PlayVerb.Create(), serve }.Parse(args).InvokeAsync();
