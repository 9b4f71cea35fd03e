
namespace SprintBot.Tests.Stories;

/// <summary>Members read what the bot tells them alone in their own language.</summary>
public sealed class LanguageStories
{
    [Theory]
    [InlineData("de", "Auf diesem Server ist nichts über dich gespeichert.", "1 Meldung mit dem, was sie vorher sagten, 0 Fotos", "Vergiss mich", "Du bist hier vergessen")]
    [InlineData("es-ES", "En este servidor no se guarda nada sobre ti.", "1 novedad con lo que decían antes, 0 fotos", "Olvídame", "Aquí se te ha olvidado")]
    [InlineData("es-419", "En este servidor no se guarda nada sobre ti.", "1 novedad con lo que decían antes, 0 fotos", "Olvídame", "Aquí se te ha olvidado")]
    [InlineData("fr", "Rien n'est gardé sur toi sur ce serveur.", "1 nouvelle avec ce qu'elles disaient avant, 0 photo,", "Oublie-moi", "Tu es oublié ici")]
    [InlineData("ja", "このサーバーには、あなたについて何も保存されていません。", "報告 1 件とその以前の内容、写真 0 枚", "忘れる", "ここではあなたを忘れました")]
    [InlineData("sv-SE", "Ingenting är sparat om dig på den här servern.", "1 nyhet med vad de sade tidigare, 0 bilder", "Glöm mig", "Du är glömd här")]
    [InlineData("pl", "Nothing is kept about you in this server.", "1 update with what they said before, 0 photos", "Forget me", "You are forgotten here")]
    public async Task Whoever_wants_to_be_forgotten_is_asked_in_his_or_her_language(string locale, string nothing, string figures, string button, string done)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var member = bot.Guild.AddMember("kim", "Kim", locale: locale);
        Assert.Equal(nothing, (await bot.SlashAsync(member, "profile forget")).Text);
        await bot.SlashAsync(member, "update", new { text = "dug" });
        var question = await bot.SlashAsync(member, "profile forget");
        Assert.Contains(figures, question.Text, StringComparison.Ordinal);
        Assert.StartsWith(done, (await bot.ClickAsync(member, question, button)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_in_the_readers_language_and_hands_the_text_back()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var member = bot.Guild.AddMember("kim", "Kim", locale: "de");
        var answer = await bot.SlashAsync(member, "topic add", new { name = "Mole", url = "down there" });
        Assert.Equal(
            "Das ist kein Link, den der Bericht brauchen könnte. Gib einen an, der mit https:// oder http:// beginnt, in einem Stück.\nDein Text war:\nname: Mole\nurl: down there",
            answer.Text);
    }
}
