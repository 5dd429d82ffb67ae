import { describe, expect, it } from "vitest";
import type { CommitmentStep } from "#domain/conversation/commitment.ts";
import { lookedBack } from "./looked-back.ts";

const words = { text: "", cue: "it is Monday", response: "ask first", due: undefined, confidence: 7 };
const step = (status: CommitmentStep["status"], sessionId = "now", before?: typeof words): CommitmentStep => ({
  status,
  sessionId,
  before,
});
const look = (...history: CommitmentStep[]) => lookedBack({ history }, "now");

describe("what was said of a commitment in this session", () => {
  it("is nothing before anybody said anything, whatever was said in earlier sessions", () => {
    expect(look()).toEqual({ outcome: undefined, fate: undefined });
    expect(look(step("partly", "before"), step("open", "before"))).toEqual({ outcome: undefined, fate: undefined });
  });

  it("is the outcome, then what is to become of it", () => {
    expect(look(step("partly"))).toEqual({ outcome: "partly", fate: undefined });
    expect(look(step("partly"), step("open"))).toEqual({ outcome: "partly", fate: "kept" });
    expect(look(step("not-yet"), step("open", "now", words))).toEqual({ outcome: "not-yet", fate: "resized" });
    expect(look(step("changed"), step("dropped"))).toEqual({ outcome: "changed", fate: "dropped" });
  });

  it("begins anew when another outcome is tapped, and takes the last word", () => {
    expect(look(step("partly"), step("dropped"), step("done"))).toEqual({ outcome: "done", fate: undefined });
    expect(look(step("partly"), step("dropped"), step("open"))).toEqual({ outcome: "partly", fate: "kept" });
  });
});
