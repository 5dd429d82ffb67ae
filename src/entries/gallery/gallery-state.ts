import type { ReactNode } from "react";
import type { Services } from "#ui/shared/services.ts";

/** One state of one screen, with an address of its own: `/gallery/?state=<id>&theme=dark&lang=de&dir=rtl`. */
export type GalleryState = {
  readonly id: string;
  /** Decides the sizes at which pictures are taken. */
  readonly surface: "personal" | "panel";
  readonly services: () => Services;
  /** False shows the state without a network. */
  readonly isOnline?: boolean;
  readonly view: () => ReactNode;
  /** It shows that something is on its way, for ever. All others are looked at once nothing is. */
  readonly isWaiting?: boolean;
  /** What a person does before the state is reached, such as typing. Runs once, after the first paint. */
  readonly play?: (page: HTMLElement) => void;
};
