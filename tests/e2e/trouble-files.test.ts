import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  button,
  closeAll,
  goTo,
  openTwoMembers,
  type Pane,
  patience,
  saved,
  stageIs,
  type TwoMembers,
  write,
} from "./two-members.ts";

const label = "My goal, in my words";

/** What can happen to the file of one member while both are in the session. Told in order: each finds the file whole again. */
describe("trouble with a member's file", () => {
  let world: TwoMembers;
  let maya: Pane;
  let tom: Pane;

  beforeAll(async () => {
    world = await openTwoMembers();
    ({ maya, tom } = await world.openBoth(0));
    await goTo(maya, "Goals");
    await stageIs(tom, "Goals");
    await write(tom, label, "Goal one");
    await write(maya, label, "First of hers");
    await maya.panel.getByText("Goal one").waitFor(patience);
    await tom.panel.getByText("First of hers").waitFor(patience);
    await saved(tom);
  });
  afterEach(() => world.stage.control("DELETE", "faults"));
  afterAll(async () => {
    await closeAll(maya, tom);
    await world.stage.close();
  });

  it("waits while Microsoft 365 is busy for a minute, and loses nothing", async () => {
    await world.stage.control("POST", "faults", {
      kind: "throttle",
      match: { path: "/drives/" },
      retryAfterSeconds: 10,
    });
    await world.stage.control("POST", "faults", {
      kind: "throttle",
      match: { path: "/me/drive" },
      retryAfterSeconds: 10,
    });
    await write(tom, label, "Goal two");
    await write(maya, label, "Second of hers");
    await tom.panel.getByText("Going on alone", { exact: false }).waitFor(patience);
    await tom.page.waitForTimeout(60_000);
    expect(await tom.panel.getByText(/^Saved/).count()).toBe(0);
    await world.stage.control("DELETE", "faults");
    await maya.panel.getByText("Goal two").waitFor({ timeout: 120_000 });
    await tom.panel.getByText("Second of hers").waitFor({ timeout: 120_000 });
  }, 300_000);

  it("repairs a damaged file from what this device knows", async () => {
    await overwrite("this is no record");
    await write(tom, label, "Goal three");
    await saved(tom);
    await maya.panel.getByText("Goal three").waitFor(patience);
    const words = JSON.stringify(await world.entriesOf("tom"));
    expect(words).toContain("Goal three");
    expect(words).toContain("attendance");
  });

  it("does not open a file of 50 MB, and makes it right again", async () => {
    await overwrite(new Uint8Array(50_000_000).fill(32));
    await write(tom, label, "Goal four");
    await saved(tom);
    await maya.panel.getByText("Goal four").waitFor(patience);
    expect(JSON.stringify(await world.entriesOf("tom"))).toContain("Goal four");
  });

  it("makes a deleted file again, and shares it again", async () => {
    const path = await world.recordPath("tom");
    expect((await world.send("tom", "DELETE", path)).status).toBe(204);
    await write(tom, label, "Goal five");
    await saved(tom);
    await maya.panel.getByText("Goal five").waitFor({ timeout: 120_000 });
    expect((await world.send("maya", "GET", await world.recordPath("tom"))).status).toBe(200);
    expect([403, 404]).toContain((await world.send("grace", "GET", await world.recordPath("tom"))).status);
  });

  it("follows a file that was renamed, and ignores a copy that stands beside it", async () => {
    const path = await world.recordPath("tom");
    const old = (await world.send("tom", "GET", `${path}/content`)).text;
    expect((await world.send("tom", "PATCH", path, JSON.stringify({ name: "my words.json" }))).status).toBe(200);
    await write(tom, label, "Goal six");
    await saved(tom);
    await maya.panel.getByText("Goal six").waitFor(patience);

    expect((await world.send("tom", "PATCH", path, JSON.stringify({ name: "record.json" }))).status).toBe(200);
    const copy = await folderOf(path);
    expect((await world.send("tom", "PUT", `${copy}:/record-TOMS-LAPTOP.json:/content`, old)).status).toBe(201);
    await write(tom, label, "Goal seven");
    await saved(tom);
    await maya.panel.getByText("Goal seven").waitFor(patience);
    expect(await maya.panel.getByText("Goal six").count()).toBe(0);
  });

  it("asks for the newer version where a file was written by one, and never writes over it", async () => {
    const before = (await world.send("tom", "GET", `${await world.recordPath("tom")}/content`)).text;
    const newer = JSON.stringify({ ...(JSON.parse(before) as object), schemaVersion: 99 });
    await overwrite(newer);
    await write(tom, label, "Goal eight");
    await button(tom, "Why?").click();
    await tom.panel.getByText(/Your file was written by a newer version/).waitFor(patience);
    await button(maya, "Why?").click();
    await maya.panel.getByText(/Tom has a newer version of Side by Side/).waitFor(patience);
    expect((await world.send("tom", "GET", `${await world.recordPath("tom")}/content`)).text).toBe(newer);

    // The old version comes back, as OneDrive's history can bring it: the word that waited is saved.
    await overwrite(before);
    await tom.panel.getByText(/All of them are in your file/).waitFor({ timeout: 120_000 });
    expect(JSON.stringify(await world.entriesOf("tom"))).toContain("Goal eight");
  });

  async function overwrite(content: string | Uint8Array<ArrayBuffer>): Promise<void> {
    const { status } = await world.send("tom", "PUT", `${await world.recordPath("tom")}/content`, content);
    expect(status).toBe(200);
  }

  async function folderOf(path: string): Promise<string> {
    const { text } = await world.send("tom", "GET", path);
    const { parentReference } = JSON.parse(text) as { parentReference: { driveId: string; id: string } };
    return `/drives/${parentReference.driveId}/items/${parentReference.id}`;
  }
});
