import { expect, it } from "vitest";
import { loadTranslate } from "#messages/translate.ts";
import { type AnyFailure, failureText, permissionRequest, wayForward } from "./failure-text.ts";

const operation = "calendar.test";
/** One of each kind; the compiler refuses a kind that does not exist, the test below one that is missing. */
const everyFailure: Record<AnyFailure["kind"], AnyFailure> = {
  "signed-out": { kind: "signed-out" },
  "needs-interaction": { kind: "needs-interaction", operation },
  "needs-consent": { kind: "needs-consent", operation, permission: "Calendars.Read" },
  forbidden: { kind: "forbidden", operation },
  gone: { kind: "gone", operation },
  conflict: { kind: "conflict", operation },
  busy: { kind: "busy", operation, retryAfterSeconds: 11.2 },
  offline: { kind: "offline", operation },
  refused: { kind: "refused", operation, code: "ErrorOccurrenceCrossingBoundary" },
  unexpected: { kind: "unexpected", operation, detail: "500 <html>" },
  "damaged-record": { kind: "damaged-record" },
  "newer-record": { kind: "newer-record", schemaVersion: 9 },
  "oversized-record": { kind: "oversized-record", bytes: 50_000_000 },
  "own-file-full": { kind: "own-file-full", bytes: 1_100_000 },
  "not-in-catalog": { kind: "not-in-catalog" },
  "no-meeting-yet": { kind: "no-meeting-yet" },
};

it.each(["en", "de"] as const)("says each failure in words of its own, in %s", async (locale) => {
  const t = await loadTranslate(locale);
  const said = Object.values(everyFailure).map((failure) => failureText(t, failure));
  expect(new Set(said).size).toBe(said.length);
});

it("never shows the operation, a status or a detail", async () => {
  const t = await loadTranslate("en");
  for (const failure of Object.values(everyFailure))
    expect(failureText(t, failure)).not.toMatch(/calendar\.test|500|<html>/);
});

it("rounds the wait up, so that trying again is never too early", async () => {
  const t = await loadTranslate("en");
  expect(failureText(t, everyFailure.busy)).toContain("12 seconds");
});

function offered(way: string) {
  return Object.values(everyFailure)
    .filter((failure) => wayForward(failure) === way)
    .map(({ kind }) => kind);
}

it("offers trying again only where it can help", () => {
  expect(offered("try-again")).toEqual(["busy", "offline", "unexpected", "no-meeting-yet"]);
  expect(offered("sign-in")).toEqual(["signed-out", "needs-interaction"]);
  expect(offered("ask-administrator")).toEqual(["needs-consent"]);
});

it("sends whoever has no OneDrive yet to OneDrive, without a code", async () => {
  const t = await loadTranslate("en");
  const missing = { kind: "refused", operation, code: "mysiteNotFound" } as const;
  expect(failureText(t, missing)).toMatch(/OneDrive is not set up yet/);
  expect(failureText(t, missing)).not.toContain("mysite");
  expect(wayForward(missing)).toBe("open-onedrive");
  expect(wayForward(everyFailure.refused)).toBe("none");
});

it("names the permission and its purpose for the administrator", async () => {
  const t = await loadTranslate("en");
  const request = permissionRequest(t, "Calendars.Read.Shared");
  expect(request).toContain("Calendars.Read.Shared");
  expect(request).toContain("when two people are free");
});

it.each([
  ["GroupMember.Read.All", "who owns our Team"],
  ["Sites.Read.All", "read the lists"],
  ["Sites.ReadWrite.All", "my own line"],
  ["Sites.Manage.All", "make the lists"],
])("says what a programme needs %s for: to %s", async (permission, purpose) => {
  const t = await loadTranslate("en");
  expect(permissionRequest(t, permission)).toContain(purpose);
});
