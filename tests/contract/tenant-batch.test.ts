import { describe, expect, it } from "vitest";
import { codeOf, openTenant } from "./tenant-client.ts";

type Reply = {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
};

const get = (id: string, url: string, dependsOn?: readonly string[]) => ({
  id,
  method: "GET",
  url,
  ...(dependsOn === undefined ? {} : { dependsOn }),
});

function open() {
  const tenant = openTenant();
  const client = tenant.as("maya", "User.Read", "User.ReadBasic.All", "Files.ReadWrite");
  const run = async (requests: readonly unknown[]) => {
    const answer = await client.send("POST", "/$batch", { requests });
    return { ...answer, replies: (answer.body["responses"] ?? []) as readonly Reply[] };
  };
  return { tenant, client, run };
}

// https://learn.microsoft.com/graph/json-batching
describe("the tenant's $batch", () => {
  it("answers 200 with every member's own status", async () => {
    const { run } = open();
    const { status, replies } = await run([get("a", "/me"), get("b", "me/todo/lists"), get("c", "/users?$top=2")]);
    expect(status).toBe(200);
    expect(replies.map(({ id, status: each }) => [id, each])).toEqual([
      ["a", 200],
      ["b", 501],
      ["c", 200],
    ]);
    expect(replies[0]?.body).toMatchObject({ displayName: "Maya Patel" });
    expect(replies[2]?.body).toMatchObject({ value: [{ givenName: "Helena" }, { givenName: "Ana" }] });
    expect(replies[0]?.headers["Content-Type"]).toContain("application/json");
  });

  it("writes through members with JSON bodies and with base64 bodies", async () => {
    const { run, client, tenant } = open();
    const { replies } = await run([
      get("1", "/me/drive"),
      {
        id: "2",
        method: "put",
        url: "/me/drive/root:/a.json:/content",
        headers: { "Content-Type": "application/json" },
        body: { words: "ä" },
        dependsOn: ["1"],
      },
      {
        id: "3",
        method: "PUT",
        url: "/me/drive/root:/b.txt:/content",
        headers: { "content-type": "text/plain" },
        body: Buffer.from("text").toString("base64"),
        dependsOn: ["2"],
      },
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 201, 201]);
    const content = async (name: string) => {
      const { headers } = await client.get(`/me/drive/root:/${name}:/content`);
      return (await tenant.open(headers.get("location") ?? "")).text();
    };
    expect([await content("a.json"), await content("b.txt")]).toEqual(['{"words":"ä"}', "text"]);
  });

  it("gives up what depends on a failed member with 424, down the chain", async () => {
    const { replies } = await open().run([
      get("1", "/users/nobody@sidebyside.example"),
      get("2", "/me", ["1"]),
      get("3", "/me", ["2"]),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([404, 424, 424]);
  });

  it.each([
    { why: "no member", requests: [] },
    { why: "21 members", requests: Array.from({ length: 21 }, (_, index) => get(String(index), "/me")) },
    { why: "an id twice", requests: [get("1", "/me"), get("1", "/me")] },
    { why: "an absolute url", requests: [get("1", "https://graph.microsoft.com/v1.0/me")] },
    { why: "a batch in a batch", requests: [{ ...get("1", "/$batch"), method: "POST" }] },
    { why: "a body without Content-Type", requests: [{ id: "1", method: "POST", url: "/me", body: {} }] },
    { why: "a parent that comes later", requests: [get("1", "/me", ["2"]), get("2", "/me")] },
    {
      why: "a shape that is neither parallel, chain nor star",
      requests: [get("1", "/me"), get("2", "/me", ["1"]), get("3", "/me", ["2"]), get("4", "/me", ["2"])],
    },
    {
      why: "a mixture of parallel and dependent",
      requests: [get("1", "/me"), get("2", "/me"), get("3", "/me", ["1"])],
    },
  ])("refuses $why with 400 as a whole", async ({ requests }) => {
    const answer = await open().run(requests);
    expect([answer.status, codeOf(answer)]).toEqual([400, "BadRequest"]);
  });

  it("takes 20 members that all depend on the first", async () => {
    const rest = Array.from({ length: 19 }, (_, index) => get(String(index + 2), "/me", ["1"]));
    const { replies } = await open().run([get("1", "/me"), ...rest]);
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  });

  it("tells a throttled member's Retry-After in its JSON, where a page can read it (graph/throttling)", async () => {
    const { tenant, run } = open();
    await tenant.control("POST", "/faults", { kind: "throttle", match: { path: "/users" }, retryAfterSeconds: 7 });
    const { status, headers, replies } = await run([get("1", "/me"), get("2", "/users")]);
    expect([status, headers.get("retry-after")]).toEqual([200, null]);
    expect(replies.map((reply) => [reply.status, reply.headers["Retry-After"]])).toEqual([
      [200, undefined],
      [429, "7"],
    ]);
  });

  it("needs a token for the batch itself", async () => {
    const { service } = openTenant();
    const url = "http://graph.tenant.localhost:5173/v1.0/$batch";
    const request = new Request(url, { method: "POST", body: JSON.stringify({ requests: [get("1", "/me")] }) });
    expect((await service.answer(request))?.status).toBe(401);
  });
});
