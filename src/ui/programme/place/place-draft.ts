import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Weekday } from "#domain/time/weekly-window.ts";
import type { PlaceForm } from "./place-form.ts";

const text = v.pipe(v.string(), v.maxLength(1000));
const list = v.array(text);
const person = v.object({ id: text, displayName: text });
/** As a field of the browser holds it, which may be empty. */
const time = v.union([v.literal(""), v.pipe(v.string(), v.isoTime())]);
const weekday: v.GenericSchema<unknown, Weekday> = v.picklist([1, 2, 3, 4, 5, 6, 7]);

const draftCodec = v.object({
  offers: list,
  wants: list,
  goals: list,
  suggestedTopics: list,
  role: text,
  level: v.optional(v.number()),
  languages: list,
  department: text,
  hours: v.object({ days: v.array(weekday), from: time, to: time, timeZone: text }),
  manager: v.optional(person),
  avoid: v.array(person),
});

export type PlaceDraft = {
  readonly read: () => Promise<PlaceForm | undefined>;
  readonly keep: (form: PlaceForm) => void;
  readonly forget: () => Promise<void>;
};

/** What somebody has begun to choose, kept on this device until it is in their file. */
export function placeDraft(store: Pick<LocalStore, "get" | "set" | "remove">, programmeId: string): PlaceDraft {
  const key = `place-draft/${programmeId}`;
  // One after the other: an earlier form must never land on a later one, nor on one that is forgotten.
  let last: Promise<void> = Promise.resolve();
  function next(work: () => Promise<void>): Promise<void> {
    // A device that keeps nothing costs a draft, never the form in front of the person.
    last = last.then(work).catch(() => {});
    return last;
  }
  return {
    async read() {
      const kept = v.safeParse(draftCodec, await store.get(key).catch(() => undefined));
      if (!kept.success) return undefined;
      const { level, manager, ...rest } = kept.output;
      return { ...rest, level, manager };
    },
    keep: (form) => void next(() => store.set(key, form)),
    forget: () => next(() => store.remove(key)),
  };
}
