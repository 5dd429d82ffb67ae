import type { ServiceFailure } from "#app/ports/failure.ts";
import type { ProgrammeSite, UnreadableProgramme } from "#app/ports/programme-site.ts";
import { programmeLists } from "#app/ports/programme-site.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { err, ok } from "#domain/result.ts";
import { loadProgrammeTranslate } from "#messages/translate.ts";
import { ProgrammePage } from "#ui/programme/programme-page.tsx";
import { keepDraft, keepKnown } from "#ui/programme/set-up/kept-settings.ts";
import { newProgramme } from "#ui/programme/set-up/new-programme.ts";
import type { Services } from "#ui/shared/services.ts";
import { colleagues, maya, tom } from "./fake-people.ts";
import { fakeProgramme } from "./fake-programme.ts";
import { fakeServices } from "./fake-services.ts";
import type { GalleryState } from "./gallery-state.ts";

const teamId = "gallery-team";
const ana = colleagues.find(({ displayName }) => displayName.startsWith("Ana")) ?? tom;
const never = new Promise<never>(() => {});
const row = { rowId: "1", eTag: "1" };
const proposed = newProgramme(await loadProgrammeTranslate("en"), teamId, maya.id);
const running: Programme = {
  ...proposed,
  name: "Peer coaching 2027",
  topics: proposed.topics.map((topic, index) => ({ ...topic, isRetired: index === 4 })),
  helpLink: "https://help.sidebyside.example/care",
};
const without = (...missing: readonly string[]): ProgrammeSite["inspect"] => {
  return async () =>
    ok(programmeLists.map((list) => ({ list, state: missing.includes(list) ? "missing" : "ready" }) as const));
};
const unreadable = (reason: UnreadableProgramme): Partial<ProgrammeSite> => ({
  inspect: without(),
  read: async () => err(reason),
});
const damaged = unreadable({ kind: "damaged-programme", row });
const stands: Partial<ProgrammeSite> = {
  inspect: without(),
  read: async () => ok({ ...row, programme: running }),
};

/** The programme's tab in a channel, on a site that answers so. Maya and Ana own the Team. */
function tab(
  id: string,
  site: Partial<ProgrammeSite> = {},
  more: Partial<GalleryState> & { readonly kept?: (services: Services) => void } = {},
): GalleryState {
  const { kept, ...rest } = more;
  return {
    id: `programme-${id}`,
    surface: "personal",
    services: () => {
      const plain = fakeServices();
      const programme = fakeProgramme();
      const programmeSite = { ...programme.programmeSite, owners: async () => ok([maya, ana]), ...site };
      const context = { ...plain.host.context, surface: "channel", teamId } as const;
      const services = {
        ...plain,
        host: { ...plain.host, context },
        programmes: async () => ({ ...programme, programmeSite }),
      };
      kept?.(services);
      return services;
    },
    view: () => <ProgrammePage />,
    ...rest,
  };
}

/** Looks until it is there, then does it. */
function once<T>(page: HTMLElement, find: () => T | undefined, then: (found: T) => void) {
  const observer = new MutationObserver(look);
  observer.observe(page, { childList: true, subtree: true });
  look();
  function look() {
    const found = find();
    if (found === undefined) return;
    observer.disconnect();
    setTimeout(() => then(found));
  }
}

const lastOf = (page: HTMLElement, selector: string) => [...page.querySelectorAll<HTMLElement>(selector)].at(-1);

/** The button at the end of the page, which goes on. */
function goOn(page: HTMLElement) {
  once(
    page,
    () => lastOf(page, "main button"),
    (button) => button.click(),
  );
}

/** Every line with its field open. */
function openAll(page: HTMLElement) {
  once(
    page,
    () => lastOf(page, "button[aria-expanded=false]"),
    () => {
      for (const button of page.querySelectorAll<HTMLElement>("button[aria-expanded=false]")) button.click();
    },
  );
}

/** The coordinator's last section; then whatever is to be done in it. */
function toSettings(page: HTMLElement) {
  once(
    page,
    () => lastOf(page, "main header input[type=radio]"),
    (radio) => radio.click(),
  );
}

function save(page: HTMLElement) {
  toSettings(page);
  once(
    page,
    () => page.querySelector("output")?.parentElement?.querySelector("button") ?? undefined,
    (button) => button.click(),
  );
}

const failing = (failure: ServiceFailure): Partial<ProgrammeSite> => {
  let count = 0;
  return { makeReady: async () => ((count += 1) > 2 ? err(failure) : ok(undefined)) };
};
const operation = "gallery";
const started = ({ localStore }: Services) =>
  void keepDraft(localStore, teamId, { programme: proposed, isStarted: true });
const unnamed = ({ localStore }: Services) =>
  void keepDraft(localStore, teamId, { programme: { ...proposed, name: "", levels: ["New", "New"] } });
const changedBoth = ({ localStore }: Services) =>
  void keepDraft(localStore, teamId, {
    base: { ...running, purpose: "To learn.", retentionMonths: 6 },
    programme: { ...running, purpose: "To learn from one another.", levels: [...running.levels, "Guides us all"] },
  });
const remembered = ({ localStore }: Services) => void keepKnown(localStore, teamId, running);

/** Every state of setting a programme up, changing it and putting it right. */
export const programmeSetUpStates: readonly GalleryState[] = [
  tab(
    "configure",
    {},
    {
      services: () => {
        const plain = fakeServices();
        const context = { ...plain.host.context, surface: "settings", teamId } as const;
        return { ...plain, host: { ...plain.host, context } };
      },
    },
  ),
  tab("loading", { owners: () => never }, { isWaiting: true }),
  tab("error", { owners: async () => err({ kind: "unexpected", operation, detail: "500" }) }),
  tab("offline", { owners: async () => err({ kind: "offline", operation }) }, { isOnline: false }),
  tab("no-permission", {
    owners: async () => err({ kind: "needs-consent", operation, permission: "GroupMember.Read.All" }),
  }),
  tab("stranger", { owners: async () => err({ kind: "forbidden", operation }) }),
  tab("not-started-member", { owners: async () => ok([ana]) }),
  tab("set-up"),
  tab("set-up-alone", { owners: async () => ok([maya]) }),
  tab("set-up-open", {}, { play: openAll }),
  tab("set-up-refused", {}, { kept: unnamed, play: goOn }),
  tab("set-up-running", { makeReady: () => never }, { play: goOn }),
  tab("set-up-no-consent", failing({ kind: "needs-consent", operation, permission: "Sites.Manage.All" }), {
    play: goOn,
  }),
  tab("set-up-forbidden", failing({ kind: "forbidden", operation }), { play: goOn }),
  tab("set-up-busy", failing({ kind: "busy", operation, retryAfterSeconds: 30 }), { play: goOn }),
  tab("set-up-offline", failing({ kind: "offline", operation }), { isOnline: false, play: goOn }),
  tab("set-up-conflict", { write: async () => err({ kind: "conflict", operation }) }, { play: goOn }),
  tab("set-up-interrupted", { inspect: without("rounds", "pairs", "nominations") }, { kept: started }),
  tab("set-up-done", {}, { play: goOn }),
  tab("mend", { inspect: without("pairs") }),
  tab("mend-columns", {
    inspect: async () =>
      ok(
        programmeLists.map((list) =>
          list === "people"
            ? { list, state: "incomplete", columns: ["Status", "DriveId"] }
            : { list, state: list === "settings" ? "missing" : "ready" },
        ),
      ),
  }),
  tab("mend-failed", { inspect: without("pairs"), ...failing({ kind: "offline", operation }) }, { play: goOn }),
  tab("mend-done", { inspect: without("pairs") }, { play: goOn }),
  tab("mend-member", { inspect: without("pairs"), owners: async () => ok([ana]) }),
  tab("settings", stands, { play: toSettings }),
  tab(
    "settings-not-named",
    { ...stands, read: async () => ok({ ...row, programme: { ...running, coordinatorIds: [] } }) },
    {
      play: toSettings,
    },
  ),
  tab("settings-open", stands, {
    play: (page) => {
      toSettings(page);
      openAll(page);
    },
  }),
  tab("settings-changed-by-both", stands, { kept: changedBoth, play: toSettings }),
  tab(
    "settings-not-saved",
    { ...stands, write: async () => err({ kind: "offline", operation }) },
    {
      kept: changedBoth,
      play: save,
    },
  ),
  tab("damaged", damaged),
  tab("damaged-known", damaged, { kept: remembered }),
  tab("damaged-member", { ...damaged, owners: async () => ok([ana]) }),
  tab("newer", unreadable({ kind: "newer-programme", schemaVersion: 7 })),
  tab("untrusted", untrusted(), { kept: remembered }),
  tab(
    "untrusted-nobody",
    unreadable({ kind: "untrusted-programme", lastModifiedById: undefined, says: undefined, row }),
  ),
  tab("untrusted-member", { ...untrusted(), owners: async () => ok([ana]) }),
];

/** Tom, who owns nothing here, has written the settings last. */
function untrusted(): Partial<ProgrammeSite> {
  const says = { ...running, retentionMonths: 36, coordinatorIds: [maya.id, tom.id] };
  return unreadable({ kind: "untrusted-programme", lastModifiedById: tom.id, says, row });
}
