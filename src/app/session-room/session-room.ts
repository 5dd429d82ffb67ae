import type { Clock } from "#app/ports/clock.ts";
import type { Ids } from "#app/ports/ids.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Store } from "#app/ports/store.ts";
import type { Timers } from "#app/ports/timers.ts";
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

/** One session while it is held: where we are, what the clock says, what can be done. Survives a reload. */
export type SessionRoom = Store<RoomSnapshot> & {
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
  let seenSince = clock.now();
  let lastExtension: Extension | undefined;
  let snapshot: RoomSnapshot = { phase: "restoring" };
  let stopTicking: (() => void) | undefined;

  async function restore() {
    const stored = await localStore.get(key).catch(() => undefined);
    // Whatever was done while the memory was still being read is kept: joining loses nothing.
    progress = joinProgress(decodeProgress(guide, stored), progress);
    seenSince = clock.now();
    isRestored = true;
    refresh();
  }

  function refresh() {
    const now = clock.now();
    if (isRestored) {
      snapshot = viewRoom({ session, progress, now, seenSince, lastExtension });
      if (snapshot.phase === "running" && snapshot.face.graceSecondsLeft === 0) return toSwap();
    }
    for (const listener of listeners) listener();
  }

  function change(to: Progress) {
    if (to.position?.stage !== progress.position?.stage || to.position?.epoch !== progress.position?.epoch) {
      seenSince = clock.now();
      lastExtension = undefined;
    }
    progress = to;
    // The guide must not stop because a browser refuses to remember; the next change tries again.
    void localStore.set(key, encodeProgress(guide, progress)).catch(() => {});
    refresh();
  }

  function move(step: (position: Position, now: Temporal.Instant) => Position) {
    if (progress.position === undefined) return;
    const moved = step(progress.position, clock.now());
    if (moved !== progress.position) change({ ...progress, position: moved });
  }

  function toSwap() {
    move((position, now) => {
      const turn = guide.stages[position.stage]?.turn;
      const wall = guide.stages.findIndex(({ kind }, index) => kind === "swap" && index > position.stage);
      return turn === undefined || wall === -1 ? position : advance(guide, position, wall, now);
    });
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        if (isRestored) refresh();
        else void restore();
        stopTicking = timers.every(tickMilliseconds, refresh);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stopTicking?.();
      };
    },
    start({ fullLength } = { fullLength: false }) {
      if (progress.position !== undefined) return;
      const now = clock.now();
      const end = endOf(guide, session.planned, now);
      if (!end.ok && !fullLength) return;
      const until = end.ok ? end.value : now.add({ minutes: guide.lengthMinutes });
      change({ ...progress, position: begin(now, until) });
    },
    next: () => move((position, now) => next(guide, position, now)),
    back: () => move((position, now) => back(guide, position, now)),
    swapNow: toSwap,
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
      change(extend(progress, extension));
    },
  };
}
