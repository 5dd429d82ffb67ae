import { describe, expect, it } from "vitest";
import { err, ok } from "#domain/result.ts";
import { createGraph, type GraphCall } from "./client.ts";

/** A network that never answers until somebody loses patience, and a clock to lose it by. */
function silentNetwork() {
  const patience: (() => void)[] = [];
  const asked: Request[] = [];
  const graph = createGraph({
    graphOrigin: "http://graph.tenant.localhost:5173",
    tokens: { getToken: async () => ok({ value: "token", scopes: ["User.Read"] }), remember: () => {} },
    ids: { next: () => "00000000-0000-4000-8000-000000000000" },
    timers: {
      after: (milliseconds, wake) => {
        if (milliseconds === 30_000) patience.push(wake);
        return () => {};
      },
      every: () => () => {},
    },
    fetch: (input, init) => {
      asked.push(new Request(input, init));
      return new Promise((_, reject) => {
        init?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      });
    },
  });
  return { graph, patience, asked };
}

const call: GraphCall = { operation: "test", permission: "User.Read", method: "GET", path: "/me?$select=id" };

describe("a request that nobody answers", () => {
  it("is given up after half a minute, as being offline", async () => {
    const { graph, patience } = silentNetwork();
    const answer = graph.run(call);
    await expect.poll(() => patience.length).toBe(1);
    patience[0]?.();
    expect(await answer).toEqual(err({ kind: "offline", operation: "test" }));
  });

  it("is given up when it is a download, too", async () => {
    const { graph, patience } = silentNetwork();
    const answer = graph.download("test", "https://files.example/1", 10);
    patience[0]?.();
    expect(await answer).toEqual(err({ kind: "offline", operation: "test" }));
  });
});

it("goes to the local tenant with its token, and to a download's address without", async () => {
  const { graph, asked } = silentNetwork();
  void graph.run(call);
  void graph.download("test", "https://files.example/1", 10);
  await expect.poll(() => asked.length).toBe(2);
  const seen = Object.fromEntries(asked.map(({ url, headers }) => [url, headers.get("authorization")]));
  expect(seen).toEqual({
    "http://graph.tenant.localhost:5173/v1.0/me?$select=id": "Bearer token",
    "https://files.example/1": null,
  });
});

it("reads no more of a download than the limit", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(100));
    },
  });
  const graph = createGraph({ ...parts, fetch: async () => new Response(endless) });
  expect(await graph.download("test", "https://files.example/1", 1000)).toEqual(ok(undefined));
  expect(sent).toBeLessThan(20);
});

const parts = {
  graphOrigin: "https://graph.microsoft.com",
  tokens: { getToken: async () => ok({ value: "token", scopes: [] }), remember: () => {} },
  ids: { next: () => "00000000-0000-4000-8000-000000000000" },
  timers: { after: () => () => {}, every: () => () => {} },
};
