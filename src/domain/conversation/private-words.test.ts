import { expect, it } from "vitest";
import { toEntries } from "./merge-records.ts";
import { notesDraft, preparationDraft, preparationIn, privateWordsIn } from "./private-words.ts";
import { entryFromJson } from "./record-entry.ts";

const written = toEntries(
  [preparationDraft("s1", "say no"), preparationDraft("s2", "ask more"), notesDraft("s1", "he hesitated")].map(
    (draft, counter) => entryFromJson({ ...draft, ownerId: "maya", stamp: { wallMs: 1, counter, device: "d" } }),
  ),
);

it("keeps what was prepared for each session apart, and apart from its notes", () => {
  expect([preparationIn(written, "s1"), preparationIn(written, "s2")]).toEqual(["say no", "ask more"]);
  expect(privateWordsIn(written, "s1")).toMatchObject({ preparation: "say no", notes: "he hesitated" });
  expect(privateWordsIn(written, "s3")).toMatchObject({ preparation: "", notes: "" });
});
