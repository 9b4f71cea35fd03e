// A small bot on discord.js. It logs in at the sandbox, answers whatever comes, and prints a line of JSON for each thing it saw.
import {
  ActionRowBuilder, AttachmentBuilder, ButtonBuilder, ButtonStyle, Client, Events, FileUploadBuilder, GatewayIntentBits, LabelBuilder, MessageFlags,
  ModalBuilder, TextInputBuilder, TextInputStyle, UserSelectMenuBuilder,
} from 'discord.js';

const [, , api, token] = process.argv;
const say = (what, more = {}) => console.log(JSON.stringify({ what, ...more }));
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });

const commands = [
  {
    name: 'update',
    description: 'What you did',
    options: [
      { type: 3, name: 'text', description: 'In a few words', required: true, max_length: 2000 },
      { type: 3, name: 'topic', description: 'What it belongs to', autocomplete: true },
      { type: 6, name: 'with', description: 'Who helped' },
      { type: 11, name: 'photo', description: 'A picture' },
    ],
  },
  { name: 'form', description: 'Opens a form' },
  { name: 'report', description: 'Takes a while', default_member_permissions: '8589934592' },
  { name: 'Keep', type: 3 },
];

const buttons = () => new ActionRowBuilder().addComponents(
  new ButtonBuilder().setCustomId('edit').setLabel('Edit').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setCustomId('undo').setLabel('Undo').setStyle(ButtonStyle.Danger),
);

const form = () => new ModalBuilder().setCustomId('form:1').setTitle('What happened?').addLabelComponents(
  new LabelBuilder().setLabel('What you did').setTextInputComponent(
    new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Paragraph).setValue('kept as it was')),
  new LabelBuilder().setLabel('With whom').setUserSelectMenuComponent(
    new UserSelectMenuBuilder().setCustomId('with').setRequired(false).setMaxValues(3)),
  new LabelBuilder().setLabel('Photo').setFileUploadComponent(new FileUploadBuilder().setCustomId('photo').setRequired(false)),
);

const handlers = {
  async update(interaction) {
    const options = interaction.options;
    const photo = options.getAttachment('photo');
    const bytes = photo ? (await (await fetch(photo.url)).arrayBuffer()).byteLength : 0;
    say('update', { text: options.getString('text'), with: options.getUser('with')?.globalName, member: interaction.member.displayName, bytes });
    await interaction.reply({ content: `Saved: ${options.getString('text')}`, components: [buttons()], flags: MessageFlags.Ephemeral });
  },
  async form(interaction) {
    await interaction.showModal(form());
  },
  async report(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ content: 'Here it is', files: [new AttachmentBuilder(Buffer.from('Report\n======\n'), { name: 'report.rst' })] });
    await interaction.followUp({ content: 'One more thing', flags: MessageFlags.Ephemeral });
  },
  async Keep(interaction) {
    await interaction.reply({ content: `Kept: ${interaction.targetMessage.content}`, withResponse: true });
  },
};

client.on(Events.InteractionCreate, async (interaction) => {
  try {
    if (interaction.isAutocomplete()) {
      await interaction.respond(['specs', 'docs'].filter((name) => name.startsWith(interaction.options.getFocused())).map((name) => ({ name, value: name })));
    } else if (interaction.isCommand()) {
      await handlers[interaction.commandName](interaction);
    } else if (interaction.isModalSubmit()) {
      const people = interaction.fields.getSelectedUsers('with');
      const photos = interaction.fields.getUploadedFiles('photo');
      say('form', { people: people ? [...people.values()].map((user) => user.username) : [], photos: photos ? photos.size : 0 });
      await interaction.reply({ content: `Form: ${interaction.fields.getTextInputValue('text')}`, flags: MessageFlags.Ephemeral });
    } else if (interaction.customId === 'undo') {
      await interaction.update({ content: 'Undone', components: [] });
    } else {
      await interaction.showModal(form());
    }
  } catch (error) {
    say('error', { message: String(error), code: error.code });
  }
});

client.on(Events.ShardResume, () => say('resumed'));
client.on(Events.Error, (error) => say('error', { message: String(error) }));
client.once(Events.ClientReady, async () => {
  await client.application.commands.set(commands);
  const known = await client.application.commands.fetch();
  say('ready', { guilds: client.guilds.cache.map((guild) => guild.name), commands: known.map((command) => command.name) });
});

process.stdin.on('end', () => client.destroy().then(() => process.exit(0)));
process.stdin.resume();
await client.login(token);
