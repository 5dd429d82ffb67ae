import { describe, expect, it } from "vitest";
import type { Reader } from "#app/ports/sharing.ts";
import { loadTranslate } from "#messages/translate.ts";
import { readerLines } from "./reader-lines.ts";

const t = await loadTranslate("en");
const tom = { name: "Tom", email: "Tom@x.example" };
const toms: Reader = { displayName: "Tom Gurung", email: "tom@X.example", canWrite: false };
const texts = (...readers: Reader[]) => readerLines(t, readers, [tom]);

describe("who can open my file", () => {
  it("is the partner, as agreed, however the address is written", () => {
    expect(texts(toms)).toEqual([{ text: "Tom can read it: as agreed.", isWarning: false }]);
  });

  it("is nobody, and the partner is missed", () => {
    expect(texts()).toEqual([
      { text: "Nobody but you yet.", isWarning: false },
      { text: "Tom cannot open it.", isWarning: false },
    ]);
  });

  it.each<[string, Reader, string]>([
    ["a stranger", { ...toms, displayName: "Priya Nair", email: "priya@x.example" }, "Priya Nair can read it: is not"],
    ["somebody without a name", { ...toms, displayName: "", email: undefined }, "Somebody without a name can read"],
    [
      "a group",
      { ...toms, displayName: "Sales", email: "s@x.example", audience: "group" },
      "Sales can read it: a group.",
    ],
    ["a partner who may change it", { ...toms, canWrite: true }, "Tom can read and change it"],
    ["everybody", { ...toms, displayName: "", email: undefined, audience: "anyone" }, "Everybody who has the link"],
    [
      "the whole organisation",
      { ...toms, email: undefined, audience: "organisation" },
      "Everybody in your organisation",
    ],
  ])("warns of %s, first of all", (_, reader, begins) => {
    const [first] = texts(toms, reader);
    expect(first?.isWarning).toBe(true);
    expect(first?.text.startsWith(begins)).toBe(true);
  });
});
