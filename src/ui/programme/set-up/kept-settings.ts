import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import { type Programme, programmeSchemaVersion } from "#domain/programme/programme.ts";
import { Temporal } from "#domain/time/temporal.ts";

/** Settings that were typed on this device and are not written yet. */
export type Draft = {
  readonly programme: Programme;
  /** What they are a change of; undefined for a programme that has none yet. */
  readonly base?: Programme | undefined;
  /** The programme was being started with them. */
  readonly isStarted?: boolean | undefined;
};

const time = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/),
  v.transform((text) => Temporal.PlainTime.from(text)),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const weight = v.pipe(v.number(), v.minValue(0));

const programme: v.GenericSchema<unknown, Programme> = v.pipe(
  v.object({
    schemaVersion: v.literal(programmeSchemaVersion),
    id: v.string(),
    name: v.string(),
    purpose: v.string(),
    coordinatorIds: v.array(v.string()),
    everyWeeks: v.array(v.picklist([1, 2])),
    lengthsMinutes: v.array(v.picklist([30, 45, 60])),
    protectedWindows: v.array(v.object({ days: v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), from: time, to: time })),
    topics: v.array(v.object({ id: v.string(), name: v.string(), isRetired: v.boolean() })),
    levels: v.array(v.string()),
    pairing: v.object({
      rules: v.object({
        leastSharedMinutes: count,
        sharedLanguage: v.boolean(),
        noReportingLines: v.boolean(),
        avoidLists: v.boolean(),
        roundsWithoutRepeat: count,
        otherDepartment: v.boolean(),
      }),
      weights: v.object({
        help: weight,
        "help-both-ways": weight,
        goals: weight,
        role: weight,
        level: weight,
        hours: weight,
        department: weight,
        language: weight,
        experience: weight,
        freshness: weight,
      }),
      trios: v.picklist(["allow", "prefer-not"]),
      aim: v.picklist(["lift-worst", "total"]),
      keepBonus: count,
      candidatesEach: count,
    }),
    helpLink: v.optional(v.string()),
    retentionMonths: count,
    reportThresholds: v.object({ people: count, pairs: count }),
    unknownFields: v.record(v.string(), v.unknown()),
  }),
  v.transform(({ helpLink, ...rest }) => ({ ...rest, helpLink })),
);
const draft = v.object({ programme, base: v.optional(programme), isStarted: v.optional(v.boolean()) });
const draftKey = (teamId: string) => `programme-draft/1/${teamId}`;
const knownKey = (teamId: string) => `programme-known/1/${teamId}`;

export async function readDraft(store: LocalStore, teamId: string): Promise<Draft | undefined> {
  const read = v.safeParse(draft, await store.get(draftKey(teamId)));
  return read.success ? read.output : undefined;
}

export async function keepDraft(store: LocalStore, teamId: string, kept: Draft): Promise<void> {
  await store.set(draftKey(teamId), JSON.parse(JSON.stringify(kept)));
}

export async function forgetDraft(store: LocalStore, teamId: string): Promise<void> {
  await store.remove(draftKey(teamId));
}

/** The settings as an owner last saw them on this device, for the day on which nobody can read them any more. */
export async function readKnown(store: LocalStore, teamId: string): Promise<Programme | undefined> {
  const read = v.safeParse(programme, await store.get(knownKey(teamId)));
  return read.success ? read.output : undefined;
}

export async function keepKnown(store: LocalStore, teamId: string, known: Programme): Promise<void> {
  await store.set(knownKey(teamId), JSON.parse(JSON.stringify(known)));
}
