import type { ReactNode } from "react";
import type { Clock } from "#app/ports/clock.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import type { Words } from "#ui/shared/words.ts";
import type { OwnView } from "./own-view.ts";
import type { PanelAction } from "./panel-frame.tsx";
import type { DraftAccess, PrivateAccess, SharedAccess } from "./stage-scene.ts";

/** What every phase of a session is drawn from. */
export type PanelInput = Words & {
  readonly session: FoundSession;
  readonly room: OwnView;
  readonly drafts: DraftAccess;
  readonly conversation: SharedAccess;
  readonly privatePart: PrivateAccess;
  readonly clock: Clock;
  readonly onSay: (text: string) => void;
  /** Looks for the session and its record again. */
  readonly onRetry: () => void;
};

/** What a phase puts into the frame. */
export type PanelView = {
  readonly ring: ReactNode;
  readonly heading: ReactNode;
  readonly children: ReactNode;
  readonly primary: PanelAction | undefined;
  readonly secondary?: PanelAction | undefined;
  readonly onBack: (() => void) | undefined;
};
