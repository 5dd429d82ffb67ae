import type { Clock } from "#app/ports/clock.ts";
import type { Ids } from "#app/ports/ids.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Store } from "#app/ports/store.ts";
import type { Timers } from "#app/ports/timers.ts";
import { sameJson } from "#domain/conversation/fields.ts";
import {
  advance,
  back,
  begin,
  type Extension,
  extend,
  joinProgress,
  next,
  notBegun,
  type Position,
  type Progress,
  samePosition,
} from "#domain/conversation/position.ts";
import { endOf, layOut, sourceOfMinute } from "#domain/conversation/timeline.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { FoundSession } from "./found-session.ts";
import { decodeProgress, encodeProgress } from "./progress-codec.ts";
import { type RoomSnapshot, viewRoom } from "./room-view.ts";

export type RoomPorts = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
  readonly localStore: LocalStore;
};

/** What the members' devices hold of a session together, as far as it has come through. */
export type SharedPlace = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getProgress: () => Progress;
  /** Tells the others where this device takes the session to be. */
  readonly share: (progress: Progress) => void;
  /** The same for all members to about a second. */
  readonly now: () => Temporal.Instant;
  /** When the others are likely to move. */
  readonly expectChange: (at: Temporal.Instant | undefined) => void;
};

/**
 * One session while it is held: where we are, what the clock says, what can be done. Survives a reload. Goes on alone
 * until it is connected, and whenever nothing comes through.
 */
export type SessionRoom = Store<RoomSnapshot> & {
  /** From now on this room and those of the other members are at one place. */
  readonly connect: (shared: SharedPlace) => void;
  /** Begins now. With too little time left it needs `fullLength`, which lets the session end later than planned. */
  readonly start: (options?: { readonly fullLength: boolean }) => void;
  readonly next: () => void;
  readonly back: () => void;
  /** One more minute for this stage, from where it hurts least. */
  readonly addMinute: () => void;
  /** To the swap at the end of this turn. Does nothing outside a turn, or in the last. */
  readonly swapNow: () => void;
};

const tickMilliseconds = 1000;

export function createSessionRoom({ clock, timers, ids, localStore }: RoomPorts, session: FoundSession): SessionRoom {
  const { guide } = session;
  const key = `session/${session.sessionId}`;
  const listeners = new Set<() => void>();
  let progress: Progress = notBegun;
  let isRestored = false;
  let shared: SharedPlace | undefined;
  let seenSince = clock.now();
  let lastExtension: Extension | undefined;
  let snapshot: RoomSnapshot = { phase: "restoring" };
  let leave: readonly (() => void)[] = [];
  const now = () => shared?.now() ?? clock.now();

  async function restore() {
    const stored = await localStore.get(key).catch(() => undefined);
    // Whatever was done while the memory was still being read is kept: joining loses nothing.
    progress = joinProgress(decodeProgress(guide, stored), progress);
    seenSince = now();
    isRestored = true;
    refresh();
    hear();
  }

  function refresh() {
    if (isRestored) {
      snapshot = viewRoom({ session, progress, now: now(), seenSince, lastExtension });
      if (snapshot.phase === "running" && snapshot.face.graceSecondsLeft === 0) return move(toSwap);
    }
    for (const listener of listeners) listener();
  }

  function change(to: Progress) {
    const isElsewhere =
      to.position?.stage !== progress.position?.stage || to.position?.epoch !== progress.position?.epoch;
    progress = to;
    if (isElsewhere) {
      seenSince = now();
      lastExtension = undefined;
    }
    // The guide must not stop because a browser refuses to remember; the next change tries again.
    void localStore.set(key, encodeProgress(guide, progress)).catch(() => {});
    shared?.expectChange(nextChange(session, progress));
    refresh();
  }

  /** What this device does: the others are told. */
  function act(to: Progress) {
    change(to);
    shared?.share(progress);
  }

  function move(step: (position: Position, at: Temporal.Instant) => Position) {
    if (progress.position === undefined) return;
    const moved = step(progress.position, now());
    if (moved !== progress.position) act({ ...progress, position: moved });
  }

  function toSwap(position: Position, at: Temporal.Instant): Position {
    const turn = guide.stages[position.stage]?.turn;
    const wall = guide.stages.findIndex(({ kind }, index) => kind === "swap" && index > position.stage);
    return turn === undefined || wall === -1 ? position : advance(guide, position, wall, at);
  }

  /** Brings together what is known here and what the others' devices say. */
  function hear() {
    if (shared === undefined || !isRestored) return;
    const theirs = shared.getProgress();
    const joined = joinProgress(progress, theirs);
    if (!sameProgress(joined, progress)) change(joined);
    if (!sameProgress(joined, theirs)) shared.share(joined);
  }

  function enter() {
    if (shared === undefined || listeners.size === 0) return;
    leave = [...leave, shared.subscribe(hear)];
    shared.expectChange(nextChange(session, progress));
    hear();
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        if (isRestored) refresh();
        else void restore();
        leave = [timers.every(tickMilliseconds, refresh)];
        enter();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        for (const end of leave) end();
        leave = [];
      };
    },
    connect(place) {
      shared = place;
      enter();
    },
    start({ fullLength } = { fullLength: false }) {
      if (progress.position !== undefined) return;
      const at = now();
      const end = endOf(guide, session.planned, at);
      if (!end.ok && !fullLength) return;
      act({ ...progress, position: begin(at, end.ok ? end.value : at.add({ minutes: guide.lengthMinutes })) });
    },
    next: () => move((position, at) => next(guide, position, at)),
    back: () => move((position, at) => back(guide, position, at)),
    swapNow: () => move(toSwap),
    addMinute() {
      const { position } = progress;
      const stage = position && guide.stages[position.stage];
      if (position === undefined || stage === undefined) return;
      const timeline = layOut(guide, position, progress.extensions);
      const extension: Extension = {
        id: ids.next(),
        stageId: stage.id,
        from: sourceOfMinute(guide, timeline, position.stage),
      };
      lastExtension = extension;
      act(extend(progress, extension));
    },
  };
}

function sameProgress(a: Progress, b: Progress): boolean {
  const [here, there] = [a.position, b.position];
  const isSamePlace = here === undefined || there === undefined ? here === there : samePosition(here, there);
  return isSamePlace && sameJson(a.extensions, b.extensions);
}

/** When the stage should end by the timer; before the beginning, when the session is planned to begin. */
function nextChange(
  { guide, planned }: FoundSession,
  { position, extensions }: Progress,
): Temporal.Instant | undefined {
  if (position === undefined) return planned.start;
  return layOut(guide, position, extensions).stages[position.stage]?.end;
}
