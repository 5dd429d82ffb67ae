import { describe, expect, it } from "vitest";
import { readRequest, toReply } from "./envelope.ts";

describe("readRequest", () => {
  it("reads a call as teams-js 2.58 posts it", () => {
    const posted = {
      id: 0,
      uuidAsString: "2f0f2c4e-0000-4000-8000-000000000001",
      func: "initialize",
      args: ["2.58.0", 4, ["http://tenant.localhost:5173"]],
      timestamp: 1_790_000_000_000,
      monotonicTimestamp: 120.5,
      apiVersionTag: "v2_app.initialize",
      isProxiedFromChild: false,
    };
    expect(readRequest(posted)).toEqual({
      id: 0,
      uuidAsString: "2f0f2c4e-0000-4000-8000-000000000001",
      func: "initialize",
      args: ["2.58.0", 4, ["http://tenant.localhost:5173"]],
      data: undefined,
    });
  });

  it("takes a call without arguments as one with none", () => {
    expect(readRequest({ id: 4, func: "getContext" })?.args).toEqual([]);
  });

  it.each([
    ["null", null],
    ["a text", "getContext"],
    ["a list", [1]],
    ["a text as id", { id: "1", func: "getContext" }],
    ["no function", { id: 1 }],
    ["an empty function", { id: 1, func: "" }],
    ["arguments that are no list", { id: 1, func: "getContext", args: "x" }],
    ["an answer to somebody else", { id: 1, args: [] }],
  ])("ignores %s", (_what, posted) => {
    expect(readRequest(posted)).toBeUndefined();
  });
});

describe("toReply", () => {
  it("repeats both ids of the call, by which teams-js finds the promise", () => {
    const call = { id: 7, uuidAsString: "u-7", func: "getContext", args: [], data: undefined };
    expect(toReply(call, ["x"])).toEqual({ id: 7, uuidAsString: "u-7", args: ["x"] });
  });
});
