import { lazy, Suspense } from "react";
import { unreachable } from "#domain/unreachable.ts";
import { Loading } from "#ui/shared/states.tsx";
import type { PanelInput } from "./panel-view.ts";
import type { SideView } from "./panel-tools.tsx";

export type SideViewsProps = Pick<PanelInput, "session" | "drafts" | "conversation" | "privatePart"> & {
  readonly view: SideView;
  readonly onClose: () => void;
};

const card = () => import("./coach-card.tsx");
const notes = () => import("./notes-view.tsx");
const privacy = () => import("./who-can-see.tsx");
const sync = () => import("./sync-story.tsx");

/**
 * Fetches them all once the guide can be used, so that they are there without a network later. What did not come is asked
 * for again when somebody wants it.
 */
export function fetchSideViews(): void {
  for (const load of [card, notes, privacy, sync]) load().catch(() => {});
}

const CoachCard = lazy(async () => ({ default: (await card()).CoachCard }));
const NotesView = lazy(async () => ({ default: (await notes()).NotesView }));
const WhoCanSee = lazy(async () => ({ default: (await privacy()).WhoCanSee }));
const SyncStory = lazy(async () => ({ default: (await sync()).SyncStory }));

/** What takes the place of the middle when somebody asks for it. */
export function SideViews({ view, ...props }: SideViewsProps) {
  return <Suspense fallback={<Loading />}>{chosen()}</Suspense>;

  function chosen() {
    switch (view) {
      case "card":
        return <CoachCard helpLink={props.session.partnership?.rules?.helpLink} onClose={props.onClose} />;
      case "notes":
        return <NotesView {...props} />;
      case "privacy":
        return <WhoCanSee {...props} />;
      case "sync":
        return <SyncStory {...props} />;
      default:
        return unreachable(view);
    }
  }
}
