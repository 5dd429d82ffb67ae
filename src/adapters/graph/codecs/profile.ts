import * as v from "valibot";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import { type Profile, profileSchemaVersion } from "#domain/programme/profile.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { calendarDay } from "./date-time.ts";
import { decodeVersioned } from "./versioned.ts";
import { workingHoursCodec } from "./weekly-window.ts";

const text = v.pipe(v.string(), v.maxLength(1000));
const list = v.pipe(v.array(text), v.maxLength(300));

const known = v.looseObject({
  schemaVersion: v.literal(profileSchemaVersion),
  ownerId: text,
  programmeId: text,
  goals: list,
  offers: list,
  wants: list,
  suggestedTopics: list,
  role: v.optional(text),
  level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
  languages: list,
  department: v.optional(text),
  hours: workingHoursCodec,
  managerId: v.optional(text),
  avoid: list,
  agreesToBeExperienced: v.boolean(),
  pausedUntil: v.optional(calendarDay),
  wantsNewPartner: v.boolean(),
});

/** Reads the JSON of a participant's file for coordinators. Fields of other versions are kept aside. */
export function decodeProfile(json: string): Result<Profile, UnreadableRecord> {
  const file = decodeVersioned(json, profileSchemaVersion);
  if (!file.ok) return file;
  const decoded = v.safeParse(known, file.value);
  if (!decoded.success) return err({ kind: "damaged-record" });
  const { schemaVersion, ownerId, programmeId, goals, offers, wants, suggestedTopics, ...more } = decoded.output;
  const { role, level, languages, department, hours, managerId, avoid, ...rest } = more;
  const { agreesToBeExperienced, pausedUntil, wantsNewPartner, ...unknownFields } = rest;
  return ok({
    schemaVersion,
    ownerId,
    programmeId,
    goals,
    offers,
    wants,
    suggestedTopics,
    role,
    level,
    languages,
    department,
    hours,
    managerId,
    avoid,
    agreesToBeExperienced,
    pausedUntil,
    wantsNewPartner,
    unknownFields,
  });
}
