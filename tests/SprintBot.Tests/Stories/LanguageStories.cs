using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Members read what the bot tells them alone in their own language.</summary>
public sealed class LanguageStories
{
    [Theory]
    [InlineData("de", "Auf diesem Server ist nichts über dich gespeichert.", "1 Meldung mit dem, was sie vorher sagten, 0 Fotos", "Vergiss mich", "Du bist hier vergessen")]
    [InlineData("es-ES", "En este servidor no se guarda nada sobre ti.", "1 novedad con lo que decían antes, 0 fotos", "Olvídame", "Aquí se te ha olvidado")]
    [InlineData("es-419", "En este servidor no se guarda nada sobre ti.", "1 novedad con lo que decían antes, 0 fotos", "Olvídame", "Aquí se te ha olvidado")]
    [InlineData("fr", "Rien n'est gardé sur toi sur ce serveur.", "1 nouvelle avec ce qu'elles disaient avant, 0 photo,", "Oublie-moi", "Tu es oublié ici")]
    [InlineData("ja", "このサーバーには、あなたについて何も保存されていません。", "報告 1 件とその以前の内容、写真 0 枚", "自分の情報を消す", "このサーバーにあったあなたの情報を消しました")]
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

    [Theory]
    [InlineData("de", "Aufgenommen. Wähle es als `thema` in `/meldung`.", "Wozu ist es?", "Wozu ist Mole?", "Das Ziel in einer Zeile", "Gespeichert.", "Es gibt noch kein Thema „Harbuor“. Meinst du „Harbour“?", "Nein, ein neues Thema: Harbuor")]
    [InlineData("fr", "Ajouté. Choisis-le comme `sujet` dans `/nouvelle`.", "À quoi ça sert ?", "À quoi sert Mole ?", "Son but en une ligne", "Enregistré.", "Il n'y a pas encore de sujet « Harbuor ». Voulais-tu dire « Harbour » ?", "Non, un nouveau sujet : Harbuor")]
    [InlineData("ja", "追加しました。`/報告` の `話題` で選べます。", "何のため？", "Mole は何のため？", "目的を一行で", "保存しました。", "「Harbuor」という話題はまだありません。「Harbour」のことですか。", "いいえ、新しい話題：Harbuor")]
    public async Task Topics_are_talked_about_in_the_readers_language(string locale, string added, string button, string title, string label, string saved, string question, string choice)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "topic add", new { name = "Harbour" });
        var member = bot.Guild.AddMember("kim", "Kim", locale: locale);
        var answer = await bot.SlashAsync(member, "topic add", new { name = "Mole" });
        Assert.Contains(added, answer.Text, StringComparison.Ordinal);
        var form = await bot.ClickAsync(member, answer, button);
        Assert.Equal(title, form.Modal!.Title);
        Assert.Contains(saved, (await bot.SubmitAsync(member, form, (label, "to keep the sea out"))).Text, StringComparison.Ordinal);
        var asked = await bot.SlashAsync(member, "photo add", new { image = new SandboxFile("us.png", Pictures.Png()), caption = "Us", topic = "Harbuor" });
        Assert.Contains(question, asked.Text, StringComparison.Ordinal);
        Assert.Contains(choice, asked.Message!.Components.SelectMany(component => component.Options).Select(option => option.Name));
    }

    [Theory]
    [InlineData("de", "Gespeichert für den 16.9.2026: Us", "Bearbeiten", "Zurücknehmen", "Herausgenommen.", "Zurückholen", "1 Foto. `/foto ändern` ändert eins", "Im Bericht bist du **Kim**.\nNeuling: der Bericht heißt dich willkommen.\nGespeichert.")]
    [InlineData("es-ES", "Guardado para el 16/9/2026: Us", "Editar", "Deshacer", "Quitada.", "Recuperar", "1 foto. `/foto editar` cambia una", "En el informe eres **Kim**.\nPrincipiante: el informe te da la bienvenida.\nGuardado.")]
    [InlineData("sv-SE", "Sparat för 2026-09-16: Us", "Ändra", "Ångra", "Borttagen.", "Ta tillbaka", "1 bild. `/foto ändra` ändrar en", "I rapporten är du **Kim**.\nNykomling: rapporten hälsar dig välkommen.\nSparat.")]
    public async Task Photos_and_people_are_talked_about_in_the_readers_language(string locale, string saved, string edit, string undo, string taken, string back, string found, string profile)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var member = bot.Guild.AddMember("kim", "Kim", locale: locale);
        var answer = await bot.SlashAsync(member, "photo add", new { image = new SandboxFile("us.png", Pictures.Png()), caption = "Us" });
        Assert.Contains(saved, answer.Text, StringComparison.Ordinal);
        Assert.Equal([edit, undo], answer.Buttons);
        var undone = await bot.ClickAsync(member, answer, undo);
        Assert.Contains(taken, undone.Text, StringComparison.Ordinal);
        await bot.ClickAsync(member, undone, back);
        Assert.Contains(found, (await bot.SlashAsync(member, "photo list")).Text, StringComparison.Ordinal);
        Assert.Equal(profile, (await bot.SlashAsync(member, "profile set", new { newcomer = true })).Text);
    }

    [Fact]
    public async Task Reports_are_made_and_listed_in_the_organisers_language()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "dug" });
        var member = bot.Guild.AddMember("kim", "Kim", locale: "fr", permissions: SandboxPermissions.Organiser);
        var made = (await bot.SlashAsync(member, "report generate")).Text;
        Assert.StartsWith("Le brouillon de **Harbour sprint** est dans report.zip : 1 nouvelle de 1 personne, 0 photo.", made, StringComparison.Ordinal);
        Assert.Contains("**Avant de le publier** (la même chose est dans checklist.txt, dans le zip) :", made, StringComparison.Ordinal);
        Assert.Contains("fait par", (await bot.SlashAsync(member, "report history")).Text, StringComparison.Ordinal);
        Assert.Contains("- `daily`: jour par jour", (await bot.SlashAsync(member, "report template list")).Text, StringComparison.Ordinal);
        Assert.Contains("Il n'y a pas de modèle « x » ici. `/compte-rendu modèle liste` les montre.", (await bot.SlashAsync(member, "report generate", new { template = "x" })).Text, StringComparison.Ordinal);
        Assert.Contains("Aquí no se conoce a nadie", (await bot.SlashAsync(bot.Guild.AddMember("eva", "Eva", locale: "es-ES", permissions: SandboxPermissions.Organiser), "people list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_in_the_readers_language_and_hands_the_text_back()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var member = bot.Guild.AddMember("kim", "Kim", locale: "de");
        var answer = await bot.SlashAsync(member, "topic add", new { name = "Mole", url = "down there" });
        Assert.Equal(
            "Das ist kein Link, den der Bericht verwenden kann. Gib einen an, der mit https:// oder http:// beginnt, in einem Stück.\nDein Text war:\nname: Mole\nlink: down there",
            answer.Text);
    }
}
