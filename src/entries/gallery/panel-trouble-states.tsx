import type { ConversationSnapshot } from "#app/session-room/conversation-contract.ts";
import type { Reader, Sharing } from "#app/ports/sharing.ts";
import { err, ok } from "#domain/result.ts";
import { tomsTrouble } from "./fake-conversation.ts";
import { maya, tom } from "./fake-people.ts";
import type { GalleryState } from "./gallery-state.ts";
import { PanelAt } from "./panel-at.tsx";
import { panelServices, type PanelMoment } from "./panel-world.ts";

const toms: Reader = { displayName: tom.displayName, email: tom.email, canWrite: false };
const never = new Promise<never>(() => {});

/** The second turn, Maya coaches; something is not as usual. */
function panel(
  id: string,
  talk: Partial<ConversationSnapshot>,
  view?: "sync" | "privacy",
  more: Partial<Sharing> & Pick<PanelMoment, "asTom" | "mine"> = {},
): GalleryState {
  const { asTom = false, mine = {}, ...sharing } = more;
  const moment: PanelMoment = { stage: "t2.reality", talk, asTom, mine };
  return {
    id: `panel-${id}`,
    surface: "panel",
    services: () =>
      panelServices(moment, {
        sharing: {
          allowReading: async () => ok(undefined),
          allowOnly: async () => ok(undefined),
          readers: readersOf,
          ...sharing,
        },
      }),
    view: () => <PanelAt moment={moment} />,
    ...(view === undefined ? {} : { play: (page) => page.querySelector<HTMLElement>(`[data-view=${view}]`)?.click() }),
  };
}

/** Tom reads the record; the private file is nobody's. */
async function readersOf({ itemId }: { readonly itemId: string }) {
  return ok(itemId === "01PRIVATE" ? [] : [toms]);
}

const readers = (more: readonly Reader[]) => ({
  readers: async ({ itemId }: { readonly itemId: string }) => ok(itemId === "01PRIVATE" ? [] : more),
});

const offline = { kind: "offline", operation: "gallery" } as const;

/** What can come between a word and its readers, and who these really are. */
export const panelTroubleStates: readonly GalleryState[] = [
  panel("saving", { saved: "saving" }),
  panel("not-saved", { saved: "not-saved-yet" }),
  panel("sync-down", { link: "down", saved: "not-saved-yet" }),
  panel("alone", { link: "alone", partners: [] }),
  panel("forgetful", { isForgetful: true, saved: "saving" }),
  panel("sync-signed-out", { ownTrouble: { kind: "signed-out" }, saved: "not-saved-yet" }),
  panel("partner-late", tomsTrouble({ kind: "not-found-yet" })),
  panel("partner-stale", tomsTrouble(offline, "2026-12-29T10:02:00Z")),

  panel("story-down", { link: "down", saved: "not-saved-yet" }, "sync"),
  panel("story-alone", { link: "alone", partners: [] }, "sync"),
  panel("story-newer", { ownTrouble: { kind: "newer-record", schemaVersion: 2 }, saved: "not-saved-yet" }, "sync"),
  panel("story-damaged", { ownTrouble: { kind: "damaged-record" }, saved: "not-saved-yet" }, "sync"),
  panel("story-oversized", { ownTrouble: { kind: "oversized-record", bytes: 5e7 }, saved: "not-saved-yet" }, "sync"),
  panel("story-full", { ownTrouble: { kind: "own-file-full", bytes: 4e6 }, saved: "not-saved-yet" }, "sync"),
  panel("story-partner-revoked", tomsTrouble({ kind: "forbidden", operation: "x" }, "2026-12-29T10:02:00Z"), "sync"),
  panel("story-partner-gone", tomsTrouble({ kind: "gone", operation: "x" }, "2026-12-29T10:02:00Z"), "sync"),
  panel("story-partner-newer", tomsTrouble({ kind: "newer-record", schemaVersion: 2 }), "sync"),
  panel("story-partner-stranger", tomsTrouble({ kind: "not-theirs" }), "sync"),

  panel("who-can-see", {}, "privacy"),
  panel("who-can-see-tom", { ownFile: { driveId: "b!tom", itemId: "01TOM" } }, "privacy", {
    asTom: true,
    ...readers([{ displayName: maya.displayName, email: maya.email, canWrite: false }]),
  }),
  panel(
    "who-can-see-unexpected",
    {},
    "privacy",
    readers([
      toms,
      { displayName: "Priya Nair", email: "priya@sidebyside.example", canWrite: true },
      { displayName: "", email: undefined, canWrite: false, audience: "anyone" },
    ]),
  ),
  panel("who-can-see-nobody", {}, "privacy", readers([])),
  panel("who-can-see-loading", {}, "privacy", { readers: () => never }),
  panel("who-can-see-offline", {}, "privacy", { readers: async () => err(offline) }),
  panel("who-can-see-no-file", { link: "alone", partners: [], ownFile: undefined }, "privacy", { asTom: true }),
];
