import { describe, expect, it } from "vitest";
import type { FoundSession } from "#app/session-room/found-session.ts";
import type { PartnerState } from "#app/sync/sync-snapshot.ts";
import { standardGuide } from "#domain/conversation/standard-guides.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { loadTranslate } from "#messages/translate.ts";
import { recordTroubleNow, savedTogether, type SyncFacts, type SyncLine, syncLine } from "./sync-line.ts";

const t = await loadTranslate("en");
const at = (time: string) => Temporal.Instant.from(`2026-12-01T${time}:00Z`);
const person = (name: string) => ({ id: name.toLowerCase(), displayName: name, email: `${name}@x.example` });
const [maya, tom, grace] = [person("Maya"), person("Tom"), person("Grace")];
const session: FoundSession = {
  sessionId: "s",
  conversationId: "c",
  planned: { start: at("10:00"), end: at("10:45") },
  members: [maya, tom],
  me: 0,
  number: 3,
  count: 6,
  following: undefined,
  guide: standardGuide("standard", 2, 45),
  record: undefined,
  partnership: undefined,
  recordTrouble: undefined,
};
const toms = (confirmedAt?: string, trouble?: PartnerState["trouble"]): PartnerState => ({
  ownerId: "tom",
  confirmedAt: confirmedAt === undefined ? undefined : at(confirmedAt),
  trouble,
});

type Talk = SyncFacts["conversation"];
const usual: Talk = {
  link: "live",
  saved: "saved",
  isForgetful: false,
  ownTrouble: undefined,
  partners: [toms("10:32")],
};
const line = (change: Partial<Talk>, who: Partial<FoundSession> = {}): SyncLine =>
  syncLine({
    t,
    locale: "en-GB",
    zone: "Europe/London",
    session: { ...session, ...who },
    conversation: { ...usual, ...change },
  });

const offline = { kind: "offline", operation: "x" } as const;

describe("the quiet line", () => {
  it.each<[string, Partial<Talk>, string, SyncLine["more"]]>([
    ["all is well", {}, "Saved. Tom’s words as of 10:32", "nothing"],
    ["something is on its way", { saved: "saving" }, "Saving", "nothing"],
    ["it has to wait", { saved: "not-saved-yet" }, "Not saved yet, will retry", "story"],
    ["nothing is known yet", { link: "restoring", saved: "saving" }, "Looking up what this device knows", "nothing"],
    ["there is no record", { link: "alone", partners: [] }, "Going on alone, on this device only", "story"],
    ["nothing gets through", { link: "down" }, "Going on alone; everything is merged afterwards", "story"],
    ["the browser forgets", { isForgetful: true, saved: "saving" }, "Keep this page open until it is saved", "story"],
    ["the browser forgets, but all is saved", { isForgetful: true }, "Saved. Tom’s words as of 10:32", "nothing"],
    ["my file is in trouble", { saved: "not-saved-yet", ownTrouble: offline }, "Not saved yet, but safe here", "story"],
    ["I am signed out", { ownTrouble: { kind: "signed-out" } }, "Not saved yet: you are signed out", "sign-in"],
    ["Tom was never read", { partners: [toms()] }, "Tom’s words are not here yet", "story"],
    ["Tom cannot be read any more", { partners: [toms("10:02", offline)] }, "Saved. Tom’s words as of 10:02", "story"],
    ["nobody else is looked for", { partners: [] }, "Saved", "nothing"],
  ])("when %s", (_, change, text, more) => {
    expect(line(change)).toEqual({ text, more });
  });

  it("offers the sign-in before anything else, for nothing works without", () => {
    const confirm = { kind: "needs-interaction", operation: "x" } as const;
    expect(line({ link: "down", saved: "not-saved-yet", ownTrouble: confirm }).more).toBe("sign-in");
  });

  it("says of three the oldest, and whose words are missing", () => {
    const three: Partial<FoundSession> = { members: [maya, tom, grace] };
    const graces = (time?: string): PartnerState => ({ ...toms(time), ownerId: "grace" });
    expect(line({ partners: [toms("10:32"), graces("10:31")] }, three).text).toBe("Saved. Words as of 10:31");
    expect(line({ partners: [toms("10:32"), graces()] }, three).text).toBe("Grace’s words are not here yet");
    expect(line({ partners: [toms("10:30", offline), graces("10:29")] }, three)).toEqual({
      text: "Saved. Tom’s words as of 10:30",
      more: "story",
    });
  });
});

it("calls nothing saved while a part of it is not", () => {
  expect(savedTogether("saved", "saved")).toBe("saved");
  expect(savedTogether("saved", "saving")).toBe("saving");
  expect(savedTogether("not-saved-yet", "saving")).toBe("not-saved-yet");
});

function troubleOf(change: Partial<Talk>) {
  return recordTroubleNow({ session: { ...session, recordTrouble: offline }, conversation: { ...usual, ...change } });
}

it("says that the guide goes on without the record until somebody else's words come through", () => {
  expect(troubleOf({})).toBeUndefined();
  for (const silent of [[], [toms()], [toms("10:32", offline)]]) expect(troubleOf({ partners: silent })).toBe(offline);
  for (const link of ["restoring", "down", "alone"] as const) expect(troubleOf({ link })).toBe(offline);
});
