import { defaultSettings } from "#domain/pairing/settings.ts";
import { leastThresholds, type Programme, programmeSchemaVersion } from "#domain/programme/programme.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Translate } from "#messages/translate.ts";

/** Every topic keeps its id in all languages and Teams: settings that had to be written anew fit what people have chosen. */
const topics = [
  "GivingFeedback",
  "ReceivingFeedback",
  "ActiveListening",
  "AskingQuestions",
  "DifficultConversations",
  "SayingNo",
  "Conflict",
  "Negotiating",
  "Influencing",
  "Presenting",
  "Storytelling",
  "Writing",
  "Meetings",
  "Facilitating",
  "Delegating",
  "Prioritising",
  "TimeManagement",
  "Focus",
  "Goals",
  "Decisions",
  "ProblemSolving",
  "StrategicThinking",
  "ProjectManagement",
  "Stakeholders",
  "Customers",
  "Data",
  "Tools",
  "Innovation",
  "Change",
  "FirstLeadership",
  "LeadingTeams",
  "Remote",
  "Cultures",
  "Inclusion",
  "Onboarding",
  "Career",
  "Confidence",
  "Visibility",
  "Resilience",
  "Balance",
  "Mentoring",
] as const;
const levels = ["New", "Some", "Much", "Leads"] as const;

/**
 * A programme in which every line has a good answer. A Team has one programme, so the Team's id names it: written anew
 * after an accident it is still the one that people have joined.
 */
export function newProgramme(t: Translate, teamId: string, coordinatorId: string): Programme {
  return {
    schemaVersion: programmeSchemaVersion,
    id: teamId,
    name: t("settings.nameProposed"),
    purpose: t("settings.purposeProposed"),
    coordinatorIds: [coordinatorId],
    everyWeeks: [2, 1],
    lengthsMinutes: [45, 30, 60],
    protectedWindows: [
      { days: [2], from: Temporal.PlainTime.from("09:00"), to: Temporal.PlainTime.from("11:00") },
      { days: [4], from: Temporal.PlainTime.from("14:00"), to: Temporal.PlainTime.from("16:00") },
    ],
    topics: topics.map((topic) => ({ id: topic, name: t(`vocabulary.topic${topic}`), isRetired: false })),
    levels: levels.map((level) => t(`vocabulary.level${level}`)),
    pairing: defaultSettings,
    helpLink: undefined,
    retentionMonths: 12,
    reportThresholds: leastThresholds,
    unknownFields: {},
  };
}
