import { describe, expect, it } from "vitest";
import { dice, type Dice } from "#tests/oracle/random-search.ts";
import { canonicalJson } from "./fields.ts";
import {
  type Entries,
  entriesOf,
  entriesOfKind,
  holds,
  joinEntries,
  keyOf,
  mergeRecords,
  noEntries,
  toEntries,
  withEntries,
} from "./merge-records.ts";
import { entryFromJson, entryToJson, type RecordEntry } from "./record-entry.ts";
import type { RecordFile } from "./record.ts";

const person = (id: string) => ({ id, displayName: id, email: `${id}@sidebyside.example` });
const fileOf = (ownerId: string, ...entries: unknown[]): RecordFile => ({
  schemaVersion: 1,
  partnershipId: "p",
  ownerId,
  members: [person("maya"), person("tom")],
  series: [],
  unknownFields: { entries, mood: "unknown to us" },
});
const entry = (change: Partial<RecordEntry> = {}): RecordEntry => ({
  id: "one",
  kind: "goal",
  ownerId: "maya",
  stamp: { wallMs: 1000, counter: 0, device: "d" },
  value: { text: "listen" },
  deleted: false,
  unknownFields: {},
  ...change,
});
const sorted = (entries: Entries) => [...entries.values()].map((one) => canonicalJson(one)).toSorted();

describe("a member's file", () => {
  it("gives back what was put into it, with fields and kinds of other versions", () => {
    const strange = { ...entryToJson(entry({ id: "two", kind: "hologram" })), colour: "blue" };
    const read = entriesOf(fileOf("maya", entryToJson(entry()), strange));
    const again = withEntries(fileOf("maya"), read);
    expect(JSON.parse(JSON.stringify(again.unknownFields))).toEqual({
      entries: [entryToJson(entry()), strange],
      mood: "unknown to us",
    });
  });

  it("speaks only for its owner, when read and when written", () => {
    const forged = entry({ ownerId: "tom", value: { text: "I quit" } });
    expect(sorted(entriesOf(fileOf("maya", entryToJson(forged), entryToJson(entry()))))).toEqual(
      sorted(toEntries([entry()])),
    );
    expect(withEntries(fileOf("maya"), toEntries([forged])).unknownFields["entries"]).toEqual([]);
  });

  it("cannot take another's entry away by using its name, however late its stamp", () => {
    const toms = entry({ ownerId: "tom", stamp: { wallMs: 1, counter: 0, device: "t" } });
    const forged = entry({ ownerId: "tom", stamp: { wallMs: 9e14, counter: 0, device: "m" }, value: {} });
    const merged = mergeRecords([
      fileOf("maya", entryToJson(entry()), entryToJson(forged)),
      fileOf("tom", entryToJson(toms)),
    ]);
    expect(merged.get("tom/one")).toEqual(toms);
    expect(merged.get("maya/one")).toEqual(entry());
  });

  it("is read as far as it can be when parts of it are no entries", () => {
    const { stamp } = entry();
    const damaged = [
      null,
      7,
      "entry",
      [],
      {},
      { ...entry(), stamp: 5 },
      { ...entry(), stamp: { ...stamp, wallMs: -1 } },
    ];
    const more = [
      { ...entry(), id: "" },
      { ...entry(), ownerId: 4 },
      { ...entry(), value: "text" },
      { ...entry(), stamp: { ...stamp, device: 1 } },
    ];
    expect(sorted(entriesOf(fileOf("maya", ...damaged, ...more, entryToJson(entry()))))).toEqual(
      sorted(toEntries([entry()])),
    );
    expect(entriesOf({ ...fileOf("maya"), unknownFields: { entries: "none" } })).toBe(noEntries);
  });

  it("holds nothing of a deleted entry but its name and stamp", () => {
    const gone = entryFromJson({ ...entryToJson(entry()), deleted: true, value: { text: "secret" } });
    expect(gone).toMatchObject({ deleted: true, value: {} });
    expect(gone && entryToJson(gone)).toMatchObject({ deleted: true });
    expect(entriesOfKind(toEntries([gone]), "goal")).toEqual([]);
  });

  it("lists a kind in the order of writing", () => {
    const late = entry({ id: "a", stamp: { wallMs: 2000, counter: 0, device: "d" } });
    const list = entriesOfKind(toEntries([late, entry({ id: "b" }), entry({ id: "c", kind: "other" })]), "goal");
    expect(list.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

describe("joining", () => {
  it("answers the same object when nothing is new", () => {
    const all = toEntries([entry(), entry({ id: "two" })]);
    expect(joinEntries(all, toEntries([entry()]))).toBe(all);
    expect(holds(all, toEntries([entry()]))).toBe(true);
    expect(holds(toEntries([entry()]), all)).toBe(false);
  });

  it("takes the later stamp: a deletion is not undone by an older copy", () => {
    const gone = entry({ deleted: true, value: {}, stamp: { wallMs: 1000, counter: 1, device: "d" } });
    expect(joinEntries(toEntries([entry()]), toEntries([gone])).get("maya/one")).toBe(gone);
    expect(joinEntries(toEntries([gone]), toEntries([entry()])).get("maya/one")).toBe(gone);
  });

  it("keeps its laws for any entries", () => {
    const seed = Number(process.env["SEED"] ?? process.hrtime.bigint() % 2_147_483_648n);
    console.log(`join of records: SEED=${seed}`);
    const roll = dice(seed);
    for (let run = 0; run < 1500; run++) {
      const [a, b, c] = [randomEntries(roll), randomEntries(roll), randomEntries(roll)];
      const joined = joinEntries(a, b);
      expect(sorted(joined)).toEqual(sorted(joinEntries(b, a)));
      expect(sorted(joinEntries(joined, c))).toEqual(sorted(joinEntries(a, joinEntries(b, c))));
      expect(sorted(joinEntries(a, a))).toEqual(sorted(a));
      expect(sorted(joinEntries(joined, b))).toEqual(sorted(joined));
      expect(sorted(joined)).toEqual(latestByHand([...a.values(), ...b.values()]));
    }
  });
});

function pad(value: number): string {
  return String(value).padStart(20, "0");
}

function order(one: RecordEntry): string {
  const { wallMs, counter, device } = one.stamp;
  return `${pad(wallMs)} ${pad(counter)} ${device} ${canonicalJson(entryToJson(one))}`;
}

/** The oracle: sorts by stamp and, for the same stamp, by the text of the whole entry; the last of each name remains. */
function latestByHand(list: readonly RecordEntry[]): readonly string[] {
  const last = new Map<string, RecordEntry>();
  for (const one of list.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))) last.set(keyOf(one), one);
  return sorted(last);
}

function randomEntries(roll: Dice): Entries {
  const pick = (limit: number) => Math.floor(roll() * limit);
  return toEntries(
    Array.from({ length: pick(5) }, () =>
      entry({
        id: `e${pick(3)}`,
        ownerId: ["maya", "tom", "lea"][pick(3)] ?? "maya",
        stamp: { wallMs: pick(3), counter: pick(2), device: `d${pick(2)}` },
        // Few stamps for many contents: the same stamp with two contents happens often here, and never in life.
        ...(pick(4) === 0 ? { deleted: true, value: {} } : { value: { text: `t${pick(3)}` } }),
        unknownFields: pick(5) === 0 ? { colour: pick(2) } : {},
      }),
    ),
  );
}
