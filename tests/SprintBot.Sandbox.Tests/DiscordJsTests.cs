using System.Text;

namespace SprintBot.Sandbox.Tests;

/// <summary>discord.js was written against Discord by others: where it is content, the sandbox is not merely what we believe Discord to be.</summary>
public sealed class DiscordJsTests
{
    [NeedsNodeFact]
    public async Task A_bot_on_discord_js_logs_in_and_answers_everything_people_do()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var ct = timeout.Token;
        await using var sandbox = await SandboxServer.StartAsync(ct: ct);
        var guild = sandbox.CreateGuild("Gardeners");
        var channel = guild.CreateTextChannel("sprint");
        var ada = guild.AddMember("ada", "Ada", nick: "Ada of the docs", permissions: SandboxPermissions.Organiser);
        var bo = guild.AddMember("bo", "Bo");
        await using var peer = new DiscordJsPeer(sandbox);

        var ready = await peer.SaysAsync("ready", ct);
        Assert.Equal("[\"Gardeners\"]", ready["guilds"]!.ToJsonString());
        Assert.Equal("[\"update\",\"form\",\"report\",\"Keep\"]", ready["commands"]!.ToJsonString());
        await sandbox.WaitUntilReadyAsync(ct);

        var photo = SandboxFile.Text("plan.txt", "a plan");
        var saved = await ada.SlashAsync(channel, "update", new { text = "mended the fence", with = bo, photo }, ct);
        var seen = await peer.SaysAsync("update", ct);
        Assert.Equal("Bo", (string?)seen["with"]);
        Assert.Equal("Ada of the docs", (string?)seen["member"]);
        Assert.Equal(6, (int?)seen["bytes"]);
        Assert.Equal("Saved: mended the fence", saved.Content);
        Assert.True(saved.IsEphemeral);
        Assert.Equal(["Edit", "Undo"], saved.Buttons);

        Assert.Equal(["docs"], (await ada.AutocompleteAsync(channel, "update", "topic", "d", ct: ct)).Select(choice => choice.Name));

        var report = await (await ada.SlashAsync(channel, "report", ct: ct)).WaitForFinalAsync(ct);
        Assert.True(report.Deferred);
        var file = Assert.Single(report.Attachments);
        Assert.Equal("report.rst", file.Name);
        Assert.Equal("Report\n======\n", Encoding.UTF8.GetString(file.Bytes));

        var form = await ada.ClickAsync(saved, "Edit", ct);
        Assert.Equal("What happened?", form.Modal!.Title);
        var sent = await ada.SubmitAsync(form.Modal, new Dictionary<string, object> { ["With whom"] = bo, ["Photo"] = photo }, ct);
        var filled = await peer.SaysAsync("form", ct);
        Assert.Equal("[\"bo\"]", filled["people"]!.ToJsonString());
        Assert.Equal(1, (int?)filled["photos"]);
        Assert.Equal("Form: kept as it was", sent.Content);

        await ada.ClickAsync(saved, "Undo", ct);
        Assert.Equal("Undone", saved.Content);
        Assert.Empty(saved.Buttons);

        var message = await bo.PostAsync(channel, "we have a gate", ct: ct);
        Assert.Equal("Kept: we have a gate", (await ada.MessageCommandAsync("Keep", message, ct)).Content);

        sandbox.Faults.AskToReconnect();
        await peer.SaysAsync("resumed", ct);
        Assert.Equal(1, sandbox.Identifies);
        Assert.Empty(sandbox.Violations);
    }
}
