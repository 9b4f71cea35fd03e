// What updates and reports call by the same words.
global using MentionKind = SprintBot.Reports.Sprints.MentionKind;
global using SeenMention = SprintBot.Reports.Sprints.Mention;
global using UpdateStatus = SprintBot.Reports.Sprints.UpdateStatus;
