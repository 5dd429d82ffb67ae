import { describe, expect, it } from "vitest";
import type { OwnFileTrouble } from "#app/sync/own-file.ts";
import type { PartnerTrouble } from "#app/sync/partner-file.ts";
import { loadTranslate } from "#messages/translate.ts";
import { ownStory, partnerStory } from "./sync-words.ts";

const operation = "liveFiles.poll";
const shared = {
  "signed-out": { kind: "signed-out" },
  "needs-interaction": { kind: "needs-interaction", operation },
  "needs-consent": { kind: "needs-consent", operation, permission: "Files.Read.All" },
  forbidden: { kind: "forbidden", operation },
  gone: { kind: "gone", operation },
  busy: { kind: "busy", operation, retryAfterSeconds: 9 },
  offline: { kind: "offline", operation },
  "damaged-record": { kind: "damaged-record" },
  "newer-record": { kind: "newer-record", schemaVersion: 2 },
  "oversized-record": { kind: "oversized-record", bytes: 5e7 },
} as const;
/** One of each kind that has words of its own; the two maps are checked by the compiler. */
const mine: Partial<Record<OwnFileTrouble["kind"], OwnFileTrouble>> = {
  ...shared,
  refused: { kind: "refused", operation, code: "quotaLimitReached" },
  "own-file-full": { kind: "own-file-full", bytes: 1e6 },
};
const theirs: Partial<Record<PartnerTrouble["kind"], PartnerTrouble>> = {
  ...shared,
  "not-found-yet": { kind: "not-found-yet" },
  "not-theirs": { kind: "not-theirs" },
};

const waiting = { link: "live", saved: "not-saved-yet", isForgetful: false, ownTrouble: undefined } as const;

describe.each(["en", "de"] as const)("the story of saving, in %s", (locale) => {
  it("has words of its own for every trouble of mine, and never a code of ours", async () => {
    const t = await loadTranslate(locale);
    const said = Object.values(mine).map((ownTrouble) => ownStory(t, { ...waiting, ownTrouble }));
    expect(new Set(said).size).toBe(said.length);
    for (const text of said) expect(text).not.toContain(operation);
  });

  it("has words of its own for every trouble of a partner, with the name where it is theirs", async () => {
    const t = await loadTranslate(locale);
    const said = Object.values(theirs).map((trouble) => partnerStory(t, "Tom", undefined, trouble));
    expect(new Set(said).size).toBe(said.length);
    expect(said.filter((text) => text.includes("Tom"))).toHaveLength(7);
    for (const text of said) expect(text).not.toContain(operation);
  });
});

describe("what is safe", () => {
  it("is said with what was read before", async () => {
    const t = await loadTranslate("en");
    expect(partnerStory(t, "Tom", "10:02", { kind: "gone", operation })).toMatch(/As of 10:02\. What was read before/);
    expect(partnerStory(t, "Tom", "10:02", undefined)).toBe("As of 10:02.");
  });

  it("is never more than true: saved only when it is, kept only where the browser keeps", async () => {
    const t = await loadTranslate("en");
    expect(ownStory(t, { ...waiting, saved: "saved" })).toContain("read back");
    expect(ownStory(t, waiting)).not.toContain("read back");
    expect(ownStory(t, { ...waiting, isForgetful: true })).toContain("keeps nothing");
    expect(ownStory(t, { ...waiting, link: "alone", saved: "saved" })).not.toContain("read back");
  });
});
