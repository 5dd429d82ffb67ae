import type { Store } from "#app/ports/store.ts";
import type { RoomSnapshot, RunningSession } from "#app/session-room/room-view.ts";
import type { SessionRoom } from "#app/session-room/session-room.ts";

/** A stage as I see it. `ahead` is set while the session is already elsewhere and I am still writing here. */
export type ShownStage = RunningSession & { readonly ahead: Ahead | undefined };
/** Where the session is; undefined inside when it is over. */
export type Ahead = { readonly running: RunningSession | undefined };
export type ShownRoom = Exclude<RoomSnapshot, { phase: "running" }> | ShownStage;

/** What I look at, which is not always where we are. */
export type OwnView = Store<ShownRoom> &
  Pick<SessionRoom, "start" | "next" | "back" | "addMinute" | "swapNow"> & {
    /** As long as I am in a text field, nobody else takes the stage away from me. */
    readonly setTyping: (isTyping: boolean) => void;
    /** To where the session is. Every other step does the same while I am behind. */
    readonly follow: () => void;
  };

/** Keeps the stage in sight in which somebody is writing when another member, or the wall, moves the session on. */
export function createOwnView(room: SessionRoom): OwnView {
  const listeners = new Set<() => void>();
  let isTyping = false;
  let isMyStep = false;
  let held: RunningSession | undefined;
  let last = room.getSnapshot();
  let snapshot = shownOf(last);
  let leave: (() => void) | undefined;

  function look() {
    const now = room.getSnapshot();
    const isElsewhere = now.phase !== "running" || last.phase !== "running" || now.stageIndex !== last.stageIndex;
    if (held === undefined && isTyping && !isMyStep && isElsewhere && last.phase === "running") held = last;
    if (now.phase === "running" && now.stageIndex === held?.stageIndex) held = undefined;
    last = now;
    snapshot = held === undefined ? shownOf(now) : behind(held, now);
    for (const listener of listeners) listener();
  }

  function follow() {
    held = undefined;
    look();
  }

  function step(act: () => void) {
    if (held !== undefined) return follow();
    isMyStep = true;
    act();
    isMyStep = false;
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      leave ??= room.subscribe(look);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave?.();
        leave = undefined;
      };
    },
    setTyping(nowTyping) {
      isTyping = nowTyping;
    },
    follow,
    start: (options) => step(() => room.start(options)),
    next: () => step(room.next),
    back: () => step(room.back),
    addMinute: () => step(room.addMinute),
    swapNow: () => step(room.swapNow),
  };
}

function shownOf(now: RoomSnapshot): ShownRoom {
  return now.phase === "running" ? { ...now, ahead: undefined } : now;
}

/** The wall asks those who stand at it, not those who are still writing. */
function behind(held: RunningSession, now: RoomSnapshot): ShownStage {
  const face = { ...held.face, graceSecondsLeft: undefined };
  return { ...held, face, ahead: { running: now.phase === "running" ? now : undefined } };
}
