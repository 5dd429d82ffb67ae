import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type OpenTenant, openTenant } from "./tenant-client.ts";

const folderPath = "/me/drive/root/children";

async function makeFolder(tenant: OpenTenant, name: string): Promise<void> {
  const maya = tenant.as("maya", "Files.ReadWrite");
  await maya.get("/me/drive");
  await maya.send("POST", folderPath, { name, folder: {} });
}

async function folderNames(tenant: OpenTenant): Promise<readonly unknown[]> {
  const { body } = await tenant.as("maya", "Files.ReadWrite").get(folderPath);
  return (body.value as readonly Record<string, unknown>[] | undefined)?.map(({ name }) => name) ?? [];
}

describe("the tenant's switches", () => {
  it("move the clock and tell everybody who listens", async () => {
    const tenant = openTenant();
    const response = await tenant.open("http://maya.tenant.localhost:5173/control/clock/stream");
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async (): Promise<unknown> => JSON.parse(((await reader?.read())?.value ?? "").replace("data: ", ""));
    expect(await next()).toMatchObject({ offsetMs: 0 });
    await tenant.control("PUT", "/clock", { now: "2027-03-28T00:59:00Z" });
    expect(await next()).toMatchObject({ now: expect.stringMatching(/^2027-03-28T00:59:00/) });
    const { body } = await tenant.control("GET", "/clock");
    expect(Date.parse(String(body["now"])) - Date.now()).toBeCloseTo(Number(body["offsetMs"]), -3);
    tenant.service.close();
    expect((await reader?.read())?.done).toBe(true);
  });

  it("refuse a clock that is none, and what they do not have", async () => {
    const tenant = openTenant();
    expect((await tenant.control("PUT", "/clock", { now: "noon" })).status).toBe(400);
    expect((await tenant.control("POST", "/weather")).status).toBe(404);
  });

  it("list the people with zone and colour, and the mails", async () => {
    const tenant = openTenant();
    const { body } = await tenant.control("GET", "/people");
    expect(body.value.length).toBeGreaterThanOrEqual(24);
    expect(body.value.find(({ alias }) => alias === "tom")).toMatchObject({
      displayName: "Tom Gurung",
      email: "tom@sidebyside.example",
      zone: "Asia/Kathmandu",
      avatarColour: expect.stringMatching(/^#[0-9a-f]{6}$/),
    });
    expect((await tenant.control("GET", "/mail")).body.value).toEqual([]);
  });

  it("answer pages of every origin", async () => {
    const { headers } = await openTenant().control("GET", "/people");
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });

  it("reset all there is: files, faults, clock", async () => {
    const tenant = openTenant();
    await makeFolder(tenant, "Notes");
    await tenant.control("PUT", "/clock", { now: "2027-01-01T00:00:00Z" });
    await tenant.control("POST", "/faults", { kind: "throttle" });
    expect((await tenant.control("POST", "/reset")).body).toMatchObject({ offsetMs: 0 });
    expect((await tenant.as("maya", "Files.Read").get("/me/drive/root")).status).toBe(404);
  });

  it("restart and keep what can be written down: everything", async () => {
    const tenant = openTenant();
    await makeFolder(tenant, "Notes");
    await tenant.control("POST", "/restart");
    expect(await folderNames(tenant)).toEqual(["Notes"]);
  });
});

const newFile = () => join(mkdtempSync(join(tmpdir(), "tenant-")), "state.json");

describe("the tenant's memory", () => {
  it("outlives a restart of the program, with clock, ids and files", async () => {
    const stateFile = newFile();
    const before = openTenant({ stateFile });
    await makeFolder(before, "Notes");
    await before.control("PUT", "/clock", { now: "2027-01-01T00:00:00Z" });
    before.service.close();
    const after = openTenant({ stateFile });
    expect(await folderNames(after)).toEqual(["Notes"]);
    expect((await after.control("GET", "/clock")).body["now"]).toMatch(/^2027-01-01/);
    await makeFolder(after, "More");
    const { body } = await after.as("maya", "Files.Read").get(folderPath);
    expect(new Set(body.value.map(({ id }) => id)).size).toBe(2);
  });

  it("is written soon after a change, without being asked", async () => {
    const stateFile = newFile();
    const tenant = openTenant({ stateFile });
    await makeFolder(tenant, "Notes");
    await expect.poll(() => readFileSync(stateFile, "utf8"), { timeout: 3000 }).toContain("Notes");
  });

  it("is forgotten with --fresh", async () => {
    const stateFile = newFile();
    const before = openTenant({ stateFile });
    await makeFolder(before, "Notes");
    before.service.close();
    expect(await folderNames(openTenant({ stateFile, fresh: true }))).toEqual([]);
  });

  it.each([
    { what: "is damaged", content: '{"version":1,"state":{"clockOff' },
    { what: "was written by another version", content: '{"version":99,"state":{}}' },
    { what: "is damaged", content: '{"version":1,"state":{"slices":{}}}' },
  ])("that $what is kept aside with a clear message, and the tenant starts afresh", async ({ what, content }) => {
    const stateFile = newFile();
    writeFileSync(stateFile, content);
    const messages: string[] = [];
    const tenant = openTenant({ stateFile, report: (message) => messages.push(message) });
    expect((await tenant.as("maya", "User.Read").get("/me")).status).toBe(200);
    expect(messages).toEqual([expect.stringContaining(what)]);
    const kept = readdirSync(join(stateFile, "..")).find((name) => name.endsWith(".kept")) ?? "";
    expect(messages[0]).toContain(kept);
    expect(readFileSync(join(stateFile, "..", kept), "utf8")).toBe(content);
  });
});
