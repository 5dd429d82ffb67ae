import { describe, expect, it } from "vitest";
import type { MyData } from "#app/my-record/gather-my-data.ts";
import type { RecordView } from "#app/my-record/my-records.ts";
import { firstSnapshot } from "#app/sync/sync-snapshot.ts";
import { toEntries } from "#domain/conversation/merge-records.ts";
import { entryFromJson } from "#domain/conversation/record-entry.ts";
import { loadTranslate } from "#messages/translate.ts";
import { exportDocument } from "./export-document.ts";
import type { Home } from "./read-home.ts";

const person = (id: string, displayName: string) => ({ id, displayName, email: `${id}@x` });
const [maya, tom] = [person("maya", "Maya Patel"), person("tom", "Tom Gurung")];
const home: Home = {
  me: { ...maya, jobTitle: undefined, isGuest: false },
  readersZone: "Asia/Kathmandu",
  partnerships: [],
  zones: new Map(),
};
const nasty = `</style><script>alert("1")</script> & 'so' on`;

let count = 0;
function entry(ownerId: string, kind: string, value: object) {
  count += 1;
  const stamp = { wallMs: 1_780_000_000_000 + count, counter: 0, device: "d" };
  return { id: `e${count}`, kind, ownerId, stamp, value };
}

const commitment = (response: string) => ({ cue: "it rains", response, sessionId: "s", status: "open", history: [] });
const feedback = (toId: string, text: string) => ({ feedback: "suggestion", toId, sessionId: "s", text });

const view: RecordView = {
  known: { partnershipId: "p", members: [maya, tom], series: [], files: new Map() },
  sync: {
    ...firstSnapshot,
    entries: toEntries(
      [
        entry("maya", "commitment", commitment(nasty)),
        entry("tom", "commitment", commitment("keep it to myself")),
        entry("maya", "goal", { text: "hear more", sessionId: "s", ratings: [{ sessionId: "s", rating: 4 }] }),
        entry("tom", "goal", { text: "his own aim", sessionId: "s", ratings: [] }),
        entry("tom", "feedback", feedback("maya", "Wait a little")),
        entry("maya", "feedback", feedback("tom", "Ask once more")),
        entry("maya", "agreement", { topic: "no-recording", isTicked: true }),
      ].map(entryFromJson),
    ),
  },
  isRead: true,
};

const notes = entry("maya", "private-notes", { sessionId: "session-of-mine", text: "He looked tired.\nAsk him." });
const data: MyData = {
  format: "side-by-side/my-data",
  version: 1,
  exportedAt: "2026-12-15T20:00:00Z",
  person: maya,
  files: [{ path: "Side by Side/private.json", content: { schemaVersion: 1, entries: [notes] } }],
  feedbackForMe: [],
  onThisDevice: {},
};

async function made(locale: string): Promise<string> {
  const t = await loadTranslate(locale.startsWith("de") ? "de" : "en");
  return exportDocument(t, locale, { data, home, views: [view] });
}

describe("the document of my data", () => {
  it("holds my words and what was said to me, and nothing that others kept for the partnership", async () => {
    const html = await made("en-GB");
    for (const mine of ["hear more", "4 of 10", "Wait a little", "Ask once more", "No recording", "He looked tired."])
      expect(html).toContain(mine);
    for (const theirs of ["keep it to myself", "his own aim"]) expect(html).not.toContain(theirs);
    expect(html).not.toContain("session-of-mine");
  });

  it("is made of escaped text only, and allows itself no script and no request", async () => {
    const html = await made("en-GB");
    expect(html).toContain("&lt;/style&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39; on");
    expect(html).not.toMatch(/<script|<img|<link|<iframe|https?:|\son\w+=/i);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html.match(/<style>/g)).toHaveLength(1);
  });

  it("says its language, its day on my own clock, and lets each text find its direction", async () => {
    const [en, de] = [await made("en-GB"), await made("de-DE")];
    expect(en).toContain('<html lang="en" dir="ltr">');
    // Twenty hours in London is the next day in Kathmandu.
    expect(en).toContain("Made on 16 December 2026.");
    expect(de).toContain('<html lang="de" dir="ltr">');
    expect(de).toContain("Erstellt am 16. Dezember 2026.");
    expect(en).toContain('<span dir="auto">hear more</span>');
  });

  it("is well formed: every element that is opened is closed, in its turn", async () => {
    const html = await made("de-DE");
    const open: string[] = [];
    const wrong: string[] = [];
    for (const [, slash, tag = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (tag === "meta") continue;
      if (slash !== "/") open.push(tag);
      else if (open.pop() !== tag) wrong.push(tag);
    }
    expect(wrong).toEqual([]);
    expect(open).toEqual([]);
  });
});
