import * as v from "valibot";
import type { StoredSettings, UnreadableProgramme } from "#app/ports/programme-site.ts";
import { type Programme, programmeSchemaVersion } from "#domain/programme/programme.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { decodeVersioned } from "./versioned.ts";
import { weeklyWindowCodec } from "./weekly-window.ts";

const words = v.pipe(v.string(), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const weight = v.pipe(v.number(), v.minValue(0));

const pairing = v.object({
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
  candidatesEach: v.pipe(count, v.minValue(1), v.maxValue(200)),
});

const known = v.looseObject({
  schemaVersion: v.literal(programmeSchemaVersion),
  id: words,
  name: words,
  purpose: words,
  coordinatorIds: v.pipe(v.array(words), v.maxLength(500)),
  everyWeeks: v.array(v.picklist([1, 2])),
  lengthsMinutes: v.array(v.picklist([30, 45, 60])),
  protectedWindows: v.pipe(v.array(weeklyWindowCodec), v.maxLength(50)),
  topics: v.pipe(v.array(v.object({ id: words, name: words, isRetired: v.boolean() })), v.maxLength(1000)),
  levels: v.pipe(v.array(words), v.maxLength(50)),
  pairing,
  helpLink: v.optional(v.pipe(words, v.regex(/^https:\/\//i))),
  retentionMonths: count,
  reportThresholds: v.object({ people: count, pairs: count }),
});

/** Reads the settings out of their row. Fields of other versions are kept aside, so that a rewrite does not lose them. */
export function decodeProgramme(json: string, at: StoredSettings): Result<Programme, UnreadableProgramme> {
  const row = decodeVersioned(json, programmeSchemaVersion);
  if (!row.ok && row.error.kind === "newer-record")
    return err({ kind: "newer-programme", schemaVersion: row.error.schemaVersion });
  if (!row.ok) return err({ kind: "damaged-programme", row: at });
  const decoded = v.safeParse(known, row.value);
  if (!decoded.success) return err({ kind: "damaged-programme", row: at });
  const { id, name, purpose, coordinatorIds, everyWeeks, lengthsMinutes, protectedWindows, ...more } = decoded.output;
  const { topics, levels, schemaVersion: current, pairing: pairs, ...rest } = more;
  const { helpLink, retentionMonths, reportThresholds, ...unknownFields } = rest;
  return ok({
    schemaVersion: current,
    id,
    name,
    purpose,
    coordinatorIds,
    everyWeeks,
    lengthsMinutes,
    protectedWindows,
    topics,
    levels,
    pairing: pairs,
    helpLink,
    retentionMonths,
    reportThresholds,
    unknownFields,
  });
}

/** Times of day are written as ISO 8601. */
export function encodeProgramme({ unknownFields, ...programme }: Programme): string {
  return JSON.stringify({ ...unknownFields, ...programme });
}
