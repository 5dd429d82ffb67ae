import type { LiveFiles } from "#app/ports/live-files.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import { type LiveConversation, openConversation } from "#app/session-room/conversation.ts";
import { createConversationLater } from "#app/session-room/conversation-later.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import { createSessionRoom } from "#app/session-room/session-room.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { type Occasion } from "#domain/conversation/guide.ts";
import { standardGuide } from "#domain/conversation/standard-guides.ts";
import { createNetwork, fair, momentAt, type Weather } from "./faulty-network.ts";
import { ModelDrive } from "./model-drive.ts";
import { VirtualTime } from "./virtual-time.ts";

const person = (id: string) => ({ id, displayName: id, email: `${id}@sidebyside.example` });
export const members = [person("maya"), person("tom")] as const;
export const recordOf = (ownerId: string, more: Partial<RecordFile> = {}): RecordFile => ({
  schemaVersion: 1,
  partnershipId: "p",
  ownerId,
  members,
  series: [],
  unknownFields: {},
  ...more,
});

/** Minutes after the beginning of the bench at which a session is planned. */
type SessionOptions = { readonly number?: number; readonly occasion?: Occasion; readonly startsAtMinute?: number };

type PanelOptions = SessionOptions & {
  readonly memory?: Map<string, unknown>;
  readonly own?: Partial<LiveFiles>;
  readonly isAlone?: boolean;
  readonly clockErrorMs?: number;
};

function sessionOf(me: number, options: PanelOptions): FoundSession {
  const { number = 1, occasion = "first", startsAtMinute = 0, isAlone = false } = options;
  const start = momentAt(startsAtMinute * 60_000);
  return {
    sessionId: `session-${number}`,
    conversationId: "maya/file-1",
    planned: { start, end: start.add({ minutes: 45 }) },
    members,
    me,
    number,
    count: 6,
    following: undefined,
    guide: standardGuide(occasion, 2, 45),
    record: isAlone ? undefined : { driveId: "maya", itemId: "file-1" },
    partnership: isAlone ? undefined : { partnershipId: "p", members, organiserId: "maya" },
    recordTrouble: undefined,
  };
}

/** Maya's and Tom's panels over one model of OneDrive, as booking leaves it: Maya has a file, Tom none. */
export function createConversationBench() {
  const time = new VirtualTime();
  const drive = new ModelDrive();
  drive.create("maya", recordOf("maya"), 0);
  const shared: { readonly itemId: string; readonly with: readonly string[] }[] = [];
  let ids = 0;

  /** A person opens the panel: room and conversation together, as the screen puts them together. */
  function open(personId: "maya" | "tom", options: PanelOptions = {}) {
    const { memory = new Map<string, unknown>(), own = {}, clockErrorMs = 0 } = options;
    const session = sessionOf(personId === "maya" ? 0 : 1, options);
    const weather: Weather = { ...fair };
    const asked: string[] = [];
    const watch = { readBack() {}, wrote() {}, met() {} };
    const network = createNetwork({ time, drive, roll: () => 0.5, personId, weather, watch, isThroughJson: true });
    const files: LiveFiles = { ...network, ...own };
    let see: ((isVisible: boolean) => void) | undefined;
    const ports = {
      clock: { now: () => momentAt(time.now + clockErrorMs), timeZone: () => "UTC" },
      ids: { next: () => `80000000-${++ids}` },
      timers: { after: (ms: number, wake: () => void) => time.after(ms, wake), every: ticking },
      localStore: storeOn(memory),
      visibility: {
        isVisible: () => true,
        onChange: (listener: (isVisible: boolean) => void) => {
          see = listener;
          return () => {};
        },
        onLeave: () => () => {},
      },
      sharing: {
        allowReading: (file: FileReference, emails: readonly string[]) => {
          shared.push({ itemId: file.itemId, with: emails });
          return network.allowReading(file, emails);
        },
      },
      liveFiles: {
        find: (...args) => (asked.push(`find ${args[0]}`), files.find(...args)),
        isFolderGone: (...args) => files.isFolderGone(...args),
        poll: (...args) => (asked.push("poll"), files.poll(...args)),
        read: (...args) => (asked.push("read"), files.read(...args)),
        replace: (...args) => (asked.push("replace"), files.replace(...args)),
        create: (...args) => (asked.push("create"), files.create(...args)),
      } satisfies LiveFiles,
    };
    const room = createSessionRoom(ports, session);
    const load = (): Promise<LiveConversation> => openConversation(ports, session);
    const conversation = createConversationLater(ports.timers, load, room.connect);
    const leave = [room.subscribe(() => {}), conversation.subscribe(() => {})];
    return {
      personId,
      room,
      conversation,
      weather,
      asked,
      memory,
      see: (isVisible: boolean) => see?.(isVisible),
      close: () => leave.forEach((end) => end()),
      stage: () => {
        const snapshot = room.getSnapshot();
        return snapshot.phase === "running" ? snapshot.stage.id : snapshot.phase;
      },
      secondsLeft: () => {
        const snapshot = room.getSnapshot();
        return snapshot.phase === "running" ? snapshot.face.stageSecondsLeft : undefined;
      },
      said: () => conversation.getSnapshot(),
    };
  }

  function ticking(ms: number, wake: () => void): () => void {
    let isOff = false;
    const tick = () => {
      if (isOff) return;
      wake();
      time.after(ms, tick);
    };
    time.after(ms, tick);
    return () => {
      isOff = true;
    };
  }

  return { time, drive, open, shared, run: (seconds: number) => time.runUntil(time.now + seconds * 1000) };
}

function storeOn(memory: Map<string, unknown>): LocalStore {
  return {
    get: async (key) => memory.get(key),
    set: async (key, value) => void memory.set(key, JSON.parse(JSON.stringify(value))),
    remove: async (key) => void memory.delete(key),
    keys: async (prefix) => [...memory.keys()].filter((key) => key.startsWith(prefix)),
  };
}
