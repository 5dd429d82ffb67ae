import { beforeEach, describe, expect, it, vi } from "vitest";
import { noteSeries } from "#app/booking/note-series.ts";
import type { FileReference, SharedRecords } from "#app/ports/record-files.ts";
import { createOutbox } from "#app/sync/outbox.ts";
import { createOwnFile } from "#app/sync/own-file.ts";
import { createRecordReplica } from "#app/sync/record-replica.ts";
import { createServerOffset } from "#app/sync/server-offset.ts";
import { createMemoryStore } from "#adapters/browser/memory-store.ts";
import { entriesOf } from "#domain/conversation/merge-records.ts";
import type { RecordEntry } from "#domain/conversation/record-entry.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { freshTenant } from "./adapter-bench.ts";
import { asPerson, filesOf, mayasRecord, partnershipId, value } from "./records-bench.ts";

vi.setConfig({ testTimeout: 30_000 });

let service: TenantService;
beforeEach(() => {
  service = freshTenant();
});

const maya = asPerson("maya");
const clock = { now: () => Temporal.Now.instant(), timeZone: () => "UTC" };

/** The conversation's writer of Maya's file on one device, as the panel runs it. */
function panel() {
  const bench = filesOf(service, "maya");
  const localStore = createMemoryStore();
  const outbox = createOutbox(localStore, partnershipId, "laptop");
  const ownFile = createOwnFile({
    liveFiles: bench.live,
    clock,
    outbox,
    replica: createRecordReplica(localStore, mayasRecord),
    offset: createServerOffset(),
    blank: { ...mayasRecord, series: [] },
    reference: undefined,
    beforeMaking: async () => {},
  });
  const say = async (text: string) => {
    await outbox.add(entry(text));
    value(await ownFile.settle());
    expect(outbox.pending().size).toBe(0);
  };
  return { ...bench, say };
}

function entry(text: string): RecordEntry {
  const stamp = { wallMs: 1, counter: 0, device: "laptop" };
  return { id: text, kind: "goal", ownerId: maya.id, stamp, value: { text }, deleted: false, unknownFields: {} };
}

/** Booking notes a series in Maya's record; `meanwhile` happens after it has read the file. */
async function book(file: FileReference, iCalUId: string, meanwhile = async () => {}): Promise<void> {
  const { own, shared } = filesOf(service, "maya");
  const sharedRecords: SharedRecords = {
    async read(reference) {
      const read = await shared.read(reference);
      await meanwhile();
      return read;
    },
  };
  const proposal = {
    cadence: { everyWeeks: 2, lengthMinutes: 45, sessions: 6 },
    firstStart: Temporal.PlainDateTime.from("2027-03-02T10:00"),
    timeZone: "Europe/London",
  };
  const plan = { partnershipId, proposal } as unknown as Parameters<typeof noteSeries>[2];
  const booked = { iCalUId } as unknown as Parameters<typeof noteSeries>[3];
  value(await noteSeries({ ownRecords: own, sharedRecords }, file, plan, booked));
}

async function inFile() {
  const { shared, live } = filesOf(service, "maya");
  const file = value(await live.find(maya.id, partnershipId));
  if (file === undefined) throw new Error("not there");
  const record = value(await shared.read(file));
  return {
    words: [...entriesOf(record).values()].map(({ id }) => id),
    series: record.series.map((one) => one.iCalUId),
  };
}

describe("booking and conversation write the same file", () => {
  const [first] = mayasRecord.series.map(({ iCalUId }) => iCalUId);

  it("booking loses no words, and words lose no series", async () => {
    const { say, live } = panel();
    const file = value(await live.create(mayasRecord));
    await say("listen");
    await book(file, "second");
    await say("wait");
    await book(file, "third");
    await say("ask");
    expect(await inFile()).toEqual({ words: ["ask", "listen", "wait"], series: [first, "second", "third"] });
  });

  it("a word that is saved while booking has the file in its hands is not lost", async () => {
    const { say, live } = panel();
    const file = value(await live.create(mayasRecord));
    await say("listen");
    await book(file, "second", () => say("wait"));
    expect(await inFile()).toEqual({ words: ["listen", "wait"], series: [first, "second"] });
  });

  it("a file that booking made is found and used by the conversation, and the other way round", async () => {
    const { say, own, shared } = panel();
    value(await own.write(mayasRecord));
    await say("listen");
    const file = value(await own.find(partnershipId));
    if (file === undefined) throw new Error("not there");
    value(await own.write({ ...mayasRecord, series: [] }));
    expect(await inFile()).toEqual({ words: ["listen"], series: [] });
    expect(value(await shared.read(file)).members).toEqual(mayasRecord.members);
  });
});
