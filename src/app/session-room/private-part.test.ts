import { expect, it } from "vitest";
import type { PrivateFile } from "#app/ports/private-file.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import { standardGuide } from "#domain/conversation/standard-guides.ts";
import { ok } from "#domain/result.ts";
import { members } from "#tests/simulation/conversation-bench.ts";
import { momentAt } from "#tests/simulation/faulty-network.ts";
import { VirtualTime } from "#tests/simulation/virtual-time.ts";
import { createPrivatePart } from "./private-part.ts";
import { createPrivatePartLater } from "./private-part-later.ts";

const file = { driveId: "maya", itemId: "private" };

function bench() {
  const time = new VirtualTime();
  let content: PrivateFile | undefined;
  let ids = 0;

  /** A device of Maya's, with a memory of its own, in one of her sessions. */
  function device(sessionId: string) {
    const memory = new Map<string, unknown>();
    const ports = {
      clock: { now: () => momentAt(time.now), timeZone: () => "UTC" },
      ids: { next: () => `80000000-${++ids}` },
      timers: { after: (ms: number, wake: () => void) => time.after(ms, wake), every: () => () => {} },
      visibility: { isVisible: () => true, onChange: () => () => {}, onLeave: () => () => {} },
      localStore: {
        get: async (key: string) => memory.get(key),
        set: async (key: string, value: unknown) => void memory.set(key, structuredClone(value)),
        remove: async (key: string) => void memory.delete(key),
        keys: async (prefix: string) => [...memory.keys()].filter((key) => key.startsWith(prefix)),
      },
      privateFiles: {
        read: async () => ok(content && { file, content }),
        isFolderGone: async () => ok(false),
        write: async (wanted: PrivateFile) => {
          content = structuredClone(wanted);
          return ok(file);
        },
      },
    };
    const start = momentAt(0);
    const session: FoundSession = {
      sessionId,
      conversationId: "c",
      planned: { start, end: start.add({ minutes: 45 }) },
      members,
      me: 0,
      number: 6,
      count: 6,
      following: undefined,
      guide: standardGuide("last", 2, 45),
      record: undefined,
      partnership: undefined,
      recordTrouble: undefined,
    };
    const part = createPrivatePartLater(ports.timers, async () => createPrivatePart(ports, session));
    part.subscribe(() => {});
    return part;
  }
  return { time, device, run: (seconds: number) => time.runUntil(time.now + seconds * 1000) };
}

it("keeps what only I see, session by session, on all my devices", async () => {
  const { device, run } = bench();
  const laptop = device("s6");
  // Written before the code for it is there.
  laptop.writeNotes("He hesitated when I asked.");
  expect(laptop.getSnapshot()).toMatchObject({ isRestored: false, notes: "" });
  await run(5);
  laptop.rate(4);
  laptop.choose("continue");
  laptop.celebrate(false);
  await run(10);
  const kept = { notes: "He hesitated when I asked.", rating: 4, wish: "continue", mayCelebrate: false };
  expect(laptop.getSnapshot()).toEqual({ ...kept, preparation: "", saved: "saved", isRestored: true, file });

  const phone = device("s6");
  const other = device("s5");
  await run(5);
  expect(phone.getSnapshot()).toMatchObject(kept);
  expect(other.getSnapshot()).toMatchObject({ notes: "", rating: undefined, wish: undefined, mayCelebrate: undefined });
});

it("takes notes and an answer back by writing others", async () => {
  const { device, run } = bench();
  const part = device("s6");
  part.writeNotes("x");
  part.celebrate(true);
  await run(5);
  part.writeNotes("");
  part.celebrate(false);
  await run(5);
  expect(part.getSnapshot()).toMatchObject({ notes: "", mayCelebrate: false, saved: "saved" });
});
