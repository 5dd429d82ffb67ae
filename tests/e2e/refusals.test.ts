import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { appOf, bookSixSessions, openStage, type Stage } from "./stage.ts";

type Item = { readonly id: string; readonly parentReference: { readonly driveId: string } };

/** What is refused, and what the person reads then: Maya's record, somebody else, and permissions that are missing. */
describe("refusals, in the user's words and with a way forward", () => {
  let stage: Stage;
  let link = "";

  beforeAll(async () => {
    stage = await openStage();
    const page = await stage.open("?only=maya");
    await bookSixSessions(appOf(page, "maya"), "Tom");
    link = await recordOfMaya();
  });
  afterAll(() => stage.close());
  afterEach(() => stage.control("DELETE", "faults"));

  it("lets the partner read the record, and nobody else", async () => {
    const status = async (alias: string) => (await stage.graph(alias, ["Files.Read.All"], `/${link}`)).status;
    expect(await status("tom")).toBe(200);
    for (const stranger of ["ana", "oliver", "suman"]) expect([403, 404]).toContain(await status(stranger));
    expect([403, 404]).toContain((await stage.graph("ana", ["Files.Read.All"], `/${link}/content`)).status);
  });

  it("answers a token without the permission with 403", async () => {
    expect(
      (await stage.graph("maya", ["User.Read"], "/me/calendarView?startDateTime=2027-01-01&endDateTime=2027-01-02"))
        .status,
    ).toBe(403);
    expect((await stage.graph("maya", ["Calendars.Read"], "/me")).status).toBe(403);
  });

  it("tells a third person who follows the link that the guide is somebody else's, and whom to ask", async () => {
    const [, driveId, , itemId] = link.split("/");
    const page = await stage.open(`?only=ana&sub=${encodeURIComponent(`guide/${driveId}/${itemId}`)}`);
    const ana = appOf(page, "ana");
    await ana.getByText("This guide is not yours to open").waitFor();
    expect(await ana.getByText(/Ask the person who sent you the link/).count()).toBe(1);
    expect(await ana.getByText("Maya").count()).toBe(0);
  });

  it("names the permission for the administrator when free/busy may not be read, and goes on once it is granted", async () => {
    await stage.control("POST", "faults", {
      kind: "revoke-consent",
      match: { person: "grace" },
      scopes: ["Calendars.Read", "Calendars.ReadWrite", "Calendars.ReadBasic"],
    });
    const page = await stage.open("?only=grace");
    const grace = appOf(page, "grace");
    await grace.getByText(/Ask your administrator for the permission Calendars\.Read/).waitFor();
    await grace.getByRole("button", { name: "Copy a request for your administrator" }).waitFor();
    await stage.control("DELETE", "faults");
    await page.reload();
    await grace.getByRole("button", { name: "Choose a partner" }).waitFor();
    expect(await grace.getByRole("alert").count()).toBe(0);
  });

  it("says that Microsoft 365 is busy, and works again when it is not", async () => {
    const page = await stage.open("?only=lukas");
    const lukas = appOf(page, "lukas");
    await lukas.getByRole("button", { name: "Choose a partner" }).click();
    await lukas.getByRole("combobox").fill("jonas");
    await lukas.getByRole("option", { name: /Jonas Fischer/ }).waitFor();
    await stage.control("POST", "faults", {
      kind: "throttle",
      match: { person: "lukas", path: "getSchedule" },
      retryAfterSeconds: 1,
    });
    await lukas.getByRole("option", { name: /Jonas Fischer/ }).click();
    await lukas.getByText(/Microsoft 365 is busy/).waitFor({ timeout: 60_000 });
    await stage.control("DELETE", "faults");
    await lukas.getByRole("button", { name: "Try again" }).click();
    await lukas.getByRole("button", { name: "Book six sessions" }).waitFor();
    expect(await lukas.getByText(/Microsoft 365 is busy/).count()).toBe(0);
  });

  async function recordOfMaya(): Promise<string> {
    const { body } = await stage.graph("maya", ["Files.ReadWrite"], "/me/drive/root:/Side by Side:/children");
    const [folder] = (body as { readonly value: readonly Item[] }).value;
    if (folder === undefined) throw new Error("Maya has no partnership");
    const drive = `drives/${folder.parentReference.driveId}/items`;
    const inside = await stage.graph("maya", ["Files.ReadWrite"], `/${drive}/${folder.id}/children`);
    const [file] = (inside.body as { readonly value: readonly Item[] }).value;
    if (file === undefined) throw new Error("Maya has no record");
    return `${drive}/${file.id}`;
  }
});
