import { beforeEach, describe, expect, it } from "vitest";
import { createGraph, type GraphCall } from "#adapters/graph/client.ts";
import { createPeople } from "#adapters/graph/people.ts";
import { err, ok } from "#domain/result.ts";
import { issueToken } from "#tenant/graph/auth.ts";
import { addFault, removeFaults } from "#tenant/graph/faults.ts";
import { type BenchOptions, createBench, freshTenant, personNamed } from "./adapter-bench.ts";

const service = freshTenant();
const { tenant } = service;
const maya = personNamed("maya");
const me = (options?: BenchOptions) => {
  const bench = createBench(service, "maya", options);
  return { ...bench, ask: () => createPeople(bench.graph).me() };
};

beforeEach(() => {
  removeFaults(tenant);
});

describe("a failure of Graph", () => {
  it("is a sign-in where the token has run out, after one renewal", async () => {
    const refreshes: boolean[] = [];
    const { ask } = me({
      tokens: {
        async getToken(_permission, refresh) {
          refreshes.push(refresh);
          return ok({ value: issueToken({ person: maya, scopes: ["User.Read"], lifetimeSeconds: -1 }), scopes: [] });
        },
      },
    });
    expect(await ask()).toEqual(err({ kind: "signed-out" }));
    expect(refreshes).toEqual([false, true]);
  });

  it("is nothing at all where the renewed token is good", async () => {
    const { ask } = me({
      tokens: {
        getToken: async (_permission, refresh) =>
          ok({
            value: issueToken({ person: maya, scopes: ["User.Read"], lifetimeSeconds: refresh ? 60 : -1 }),
            scopes: [],
          }),
      },
    });
    expect(await ask()).toMatchObject({ ok: true });
  });

  it("is a wish for a sign-in window where more claims are wanted, and the claims are kept for it", async () => {
    addFault(tenant, { kind: "claims", match: {}, times: 1 });
    const { ask, claims, requests } = me();
    const wanted = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    expect(await ask()).toEqual(err({ kind: "needs-interaction", operation: "people.me", claims: wanted }));
    expect(claims).toEqual([wanted]);
    expect(requests).toHaveLength(1);
  });

  it("names the permission that the token lacks", async () => {
    const { ask } = me({ granted: ["Calendars.Read"] });
    expect(await ask()).toEqual(err({ kind: "needs-consent", operation: "people.me", permission: "User.Read" }));
  });

  it("is forbidden where the permission is there", async () => {
    addFault(tenant, { kind: "forbid", match: { path: "/me" } });
    expect(await me().ask()).toEqual(err({ kind: "forbidden", operation: "people.me" }));
  });

  it("is handed on where no token can be had", async () => {
    const { ask, requests } = me({ tokens: { getToken: async () => err({ kind: "needs-interaction" }) } });
    expect(await ask()).toEqual(err({ kind: "needs-interaction", operation: "people.me" }));
    expect(requests).toEqual([]);
  });

  it("is a conflict where somebody was quicker", async () => {
    addFault(tenant, { kind: "conflict", match: {} });
    expect(await me().ask()).toEqual(err({ kind: "conflict", operation: "people.me" }));
  });

  it("is being offline where no answer comes", async () => {
    addFault(tenant, { kind: "drop", match: {} });
    expect(await me().ask()).toEqual(err({ kind: "offline", operation: "people.me" }));
  });

  it("waits as long as a readable Retry-After says, then goes on", async () => {
    addFault(tenant, { kind: "throttle", match: {}, times: 2, retryAfterSeconds: 7 });
    const { ask, waits } = me({ readsAllHeaders: true });
    expect(await ask()).toMatchObject({ ok: true });
    expect(waits).toEqual([7, 7]);
  });

  it("waits 1, 2 and 4 seconds where the browser may not read Retry-After", async () => {
    addFault(tenant, { kind: "throttle", match: {}, times: 3, retryAfterSeconds: 7 });
    const { ask, waits } = me();
    expect(await ask()).toMatchObject({ ok: true });
    expect(waits).toEqual([1, 2, 4]);
  });

  it("says how long to wait where that is longer than one call may take", async () => {
    addFault(tenant, { kind: "unavailable", match: {}, retryAfterSeconds: 90 });
    const { ask, waits } = me({ readsAllHeaders: true });
    expect(await ask()).toEqual(err({ kind: "busy", operation: "people.me", retryAfterSeconds: 90 }));
    expect(waits).toEqual([]);
  });

  it("gives up after twenty seconds of waiting and guesses how long where it may not know", async () => {
    addFault(tenant, { kind: "throttle", match: {} });
    const { ask, waits } = me();
    expect(await ask()).toEqual(err({ kind: "busy", operation: "people.me", retryAfterSeconds: 10 }));
    expect(waits).toEqual([1, 2, 4, 8]);
  });

  it("does not repeat a POST that nobody called repeatable", async () => {
    addFault(tenant, { kind: "throttle", match: {} });
    const { graph, requests } = me();
    const call: GraphCall = {
      operation: "test",
      permission: "Calendars.ReadWrite",
      method: "POST",
      path: "/me/events",
    };
    expect(await graph.run(call)).toMatchObject({ error: { kind: "busy" } });
    expect(requests).toHaveLength(1);
    await graph.run({ ...call, isRepeatable: true });
    expect(requests.length).toBeGreaterThan(2);
  });

  it("is ours or theirs where the answer makes no sense", async () => {
    const answers = [new Response("<html>", { status: 200 }), Response.json({ id: 5 }), Response.json(null)];
    for (const answer of answers) {
      const graph = createGraph({ ...plainParts, fetch: async () => answer });
      expect(await createPeople(graph).me()).toMatchObject({ error: { kind: "unexpected", operation: "people.me" } });
    }
  });

  it.each([
    [400, "ErrorInvalidRequest", { kind: "refused", code: "ErrorInvalidRequest" }],
    [404, "ErrorItemNotFound", { kind: "gone" }],
    [410, "resyncRequired", { kind: "gone" }],
    [409, "nameAlreadyExists", { kind: "conflict" }],
    [412, "ErrorIrresolvableConflict", { kind: "conflict" }],
    [423, "resourceLocked", { kind: "conflict" }],
    [403, "insufficient_claims", { kind: "needs-interaction" }],
    [502, "badGateway", { kind: "busy", retryAfterSeconds: 10 }],
    [507, "quotaLimitReached", { kind: "refused", code: "quotaLimitReached" }],
    [500, "ErrorInternalServerError", { kind: "unexpected", detail: "500 ErrorInternalServerError" }],
  ])("reads %i %s by status and code", async (status, code, expected) => {
    const body = { error: { code, message: "words that may change any day" } };
    const graph = createGraph({ ...plainParts, fetch: async () => Response.json(body, { status }) });
    expect(await createPeople(graph).me()).toEqual(err({ ...expected, operation: "people.me" }));
  });

  it("sends the token to Graph only, wherever a next page may point", async () => {
    const asked: string[] = [];
    const pages = [
      { value: [1], "@odata.nextLink": "https://evil.example/v1.0/me/messages?$skip=1" },
      { value: [2], "@odata.nextLink": "http://localhost:5173/graph/v1.0/me/messages?$skip=2" },
      { value: [3] },
    ];
    const graph = createGraph({
      ...plainParts,
      fetch: async (input) => {
        asked.push(new Request(input).url);
        return Response.json(pages[asked.length - 1]);
      },
    });
    const { unknown } = await import("valibot");
    const call: GraphCall = { operation: "test", permission: "User.Read", method: "GET", path: "/me/messages" };
    expect(await graph.readAll(call, unknown())).toEqual(ok([1, 2, 3]));
    expect(asked).toEqual([
      "https://graph.microsoft.com/v1.0/me/messages",
      "https://graph.microsoft.com/v1.0/me/messages?$skip=1",
      "https://graph.microsoft.com/v1.0/me/messages?$skip=2",
    ]);
  });

  it("never has more than four requests under way", async () => {
    let running = 0;
    let most = 0;
    const graph = createGraph({
      ...plainParts,
      fetch: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((wake) => setTimeout(wake, 2));
        running -= 1;
        if (most === 4 && running === 2) throw new TypeError("failed");
        return Response.json({});
      },
    });
    const call: GraphCall = { operation: "test", permission: "User.Read", method: "GET", path: "/me" };
    await Promise.all(Array.from({ length: 20 }, () => graph.run(call)));
    expect(most).toBe(4);
  });

  it("counts every member of a batch among the four", async () => {
    let running = 0;
    let most = 0;
    const graph = createGraph({
      ...plainParts,
      fetch: async (_, init) => {
        const { requests = [{ id: "0" }] } = parseBatch(init?.body);
        running += requests.length;
        most = Math.max(most, running);
        await new Promise((wake) => setTimeout(wake, 2));
        running -= requests.length;
        return Response.json({ responses: requests.map(({ id }) => ({ id, status: 200, body: {} })) });
      },
    });
    const { unknown } = await import("valibot");
    const call: GraphCall = { operation: "test", permission: "User.Read", method: "POST", path: "/x", body: {} };
    const calls = Array.from({ length: 11 }, () => call);
    const [answers] = await Promise.all([graph.readEach(calls, unknown()), graph.run(call), graph.run(call)]);
    expect(most).toBe(4);
    expect(answers).toEqual(calls.map(() => ok({})));
  });

  it("of a batch's member without a readable Retry-After is sent again after two seconds, a missing answer at once", async () => {
    const waits: number[] = [];
    const paths: string[] = [];
    const graph = createGraph({
      ...plainParts,
      timers: {
        ...plainParts.timers,
        after(milliseconds, wake) {
          if (milliseconds !== 30_000) waits.push(milliseconds);
          return plainParts.timers.after(milliseconds, wake);
        },
      },
      fetch: async (input) => {
        paths.push(new Request(input).url.replace("https://graph.microsoft.com/v1.0", ""));
        if (paths.length > 1) return Response.json({ path: paths.at(-1) });
        const headers = { "Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT" };
        return Response.json({
          responses: [
            { id: "2", status: 200, body: { path: "/c" } },
            { id: "0", status: 429, headers },
          ],
        });
      },
    });
    const { unknown } = await import("valibot");
    const calls = ["/a", "/b", "/c"].map(
      (path): GraphCall => ({ operation: "test", permission: "User.Read", method: "POST", path, body: {} }),
    );
    expect(await graph.readEach(calls, unknown())).toEqual(calls.map(({ path }) => ok({ path })));
    expect(paths).toEqual(["/$batch", "/b", "/a"]);
    expect(waits).toEqual([2000]);
  });
});

function parseBatch(body: unknown): { readonly requests?: readonly { readonly id: string }[] } {
  return JSON.parse(typeof body === "string" ? body : "{}") as ReturnType<typeof parseBatch>;
}

const plainParts = {
  tokens: { getToken: async () => ok({ value: "token", scopes: ["User.Read"] }), remember: () => {} },
  timers: {
    after: (milliseconds: number, wake: () => void) => {
      if (milliseconds !== 30_000) setImmediate(wake);
      return () => {};
    },
    every: () => () => {},
  },
  ids: { next: () => "00000000-0000-4000-8000-000000000000" },
  graphOrigin: "https://graph.microsoft.com",
};
