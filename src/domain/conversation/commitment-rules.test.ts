import { describe, expect, it } from "vitest";
import { type Commitment, commitmentDraft, commitmentsIn, isOpen } from "./commitment.ts";
import { commit, drop, keep, resize, review } from "./commitment-rules.ts";
import { toEntries } from "./merge-records.ts";

const words = {
  text: "Feedback",
  cue: "the review ends",
  response: "ask one question",
  due: "2027-03-01",
  confidence: 8,
};
const made: Commitment = { ...words, id: "c1", ownerId: "maya", sessionId: "s1", status: "open", history: [] };
const maya = { personId: "maya", sessionId: "s2", known: [made] };
const four = ["c1", "c2", "c3"].map((id) => ({ ...made, id }));
const draft = { id: "c9", ownerId: "maya", sessionId: "s1", words };
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
/** As another device reads it. */
const readBack = (commitment: Commitment, change = {}) =>
  commitmentsIn(
    toEntries([
      {
        ...JSON.parse(JSON.stringify(commitmentDraft({ ...commitment, ...change }))),
        ownerId: commitment.ownerId,
        stamp: { wallMs: 1, counter: 0, device: "d" },
        deleted: false,
        unknownFields: {},
      },
    ]),
  );

describe("making a commitment", () => {
  it("takes the words without the blanks around them", () => {
    expect(commit({ ...draft, words: { ...words, cue: "  the review ends " } }, [])).toEqual({
      ok: true,
      value: { ...made, id: "c9" },
    });
  });

  it("stops at three open ones of the same person; done, dropped and others' do not count", () => {
    expect(commit(draft, four)).toEqual({ ok: false, error: { kind: "too-many-open", most: 3 } });
    for (const change of [{ status: "done" }, { status: "dropped" }, { ownerId: "tom" }] as const)
      expect(commit(draft, [...four.slice(1), { ...made, ...change }]).ok).toBe(true);
    for (const status of ["partly", "not-yet", "changed"] as const)
      expect(commit(draft, [...four.slice(1), { ...made, status }]).ok).toBe(false);
  });

  it.each([
    [{ cue: " " }, { kind: "empty-text", field: "cue" }],
    [{ response: "" }, { kind: "empty-text", field: "response" }],
    [{ response: "x".repeat(10_001) }, { kind: "text-too-long", field: "response", most: 10_000 }],
    [{ text: "x".repeat(10_001) }, { kind: "text-too-long", field: "text", most: 10_000 }],
    [{ due: "2027-02-30" }, { kind: "bad-date" }],
    [{ due: "tomorrow" }, { kind: "bad-date" }],
    [{ confidence: 11 }, { kind: "bad-confidence" }],
    [{ confidence: 7.5 }, { kind: "bad-confidence" }],
  ])("refuses %o", (change, error) => {
    expect(commit({ ...draft, words: { ...words, ...change } }, [])).toEqual({ ok: false, error });
  });

  it("takes any language, 10,000 signs, no date and no confidence", () => {
    const free = { text: "", cue: "‮אחרי <b>", response: "ñ".repeat(10_000), due: undefined, confidence: undefined };
    expect(commit({ ...draft, words: free }, []).ok).toBe(true);
  });
});

describe("a review", () => {
  it("says what became of it and writes that into its history", () => {
    const partly = value(review(maya, made, "partly"));
    expect(partly).toEqual({
      ...made,
      status: "partly",
      history: [{ status: "partly", sessionId: "s2", before: undefined }],
    });
    expect(isOpen(partly)).toBe(true);
    expect(isOpen(value(review(maya, made, "done")))).toBe(false);
    expect(value(keep(maya, partly)).status).toBe("open");
    expect(isOpen(value(drop(maya, partly)))).toBe(false);
  });

  it("keeps the old words when it goes on with others", () => {
    const smaller = value(resize(maya, made, { ...words, response: "write one question down" }));
    expect(smaller).toMatchObject({ status: "open", response: "write one question down" });
    expect(smaller.history).toEqual([{ status: "open", sessionId: "s2", before: words }]);
    expect(resize(maya, made, { ...words, cue: "" })).toEqual({
      ok: false,
      error: { kind: "empty-text", field: "cue" },
    });
  });

  it("belongs to the owner", () => {
    const tom = { ...maya, personId: "tom" };
    for (const answer of [review(tom, made, "done"), keep(tom, made), drop(tom, made), resize(tom, made, words)])
      expect(answer).toEqual({ ok: false, error: { kind: "not-yours" } });
  });

  it("can be corrected in the same session, and not in a later one", () => {
    const done = value(review(maya, made, "done"));
    expect(value(review(maya, done, "not-yet")).status).toBe("not-yet");
    expect(review({ ...maya, sessionId: "s3" }, done, "partly")).toEqual({ ok: false, error: { kind: "closed" } });
    expect(keep({ ...maya, known: [...four, done] }, done)).toEqual({
      ok: false,
      error: { kind: "too-many-open", most: 3 },
    });
    expect(value(review({ ...maya, known: four }, made, "partly")).status).toBe("partly");
  });
});

describe("a commitment in the record", () => {
  it("is read as it was written, and its owner is the entry's", () => {
    const full = value(resize(maya, value(review(maya, made, "changed")), { ...words, due: undefined }));
    expect(readBack(full)).toEqual([full]);
    expect(readBack(made, { ownerId: "tom" })).toEqual([made]);
  });

  it("is passed over when it makes no sense, and read without what makes no sense in it", () => {
    for (const change of [{ cue: 4 }, { response: undefined }, { sessionId: 1 }, { status: "paused" }])
      expect(readBack(made, change)).toEqual([]);
    expect(readBack(made, { due: "soon", confidence: 99, text: 5, history: [4, { status: "x" }] })).toEqual([
      { ...made, due: undefined, confidence: undefined, text: "" },
    ]);
  });
});
