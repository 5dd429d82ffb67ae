import type { FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openState } from "#scripts/gallery/gallery-page.ts";
import { appOf, openStage, type Stage } from "./stage.ts";

describe("calendars that can be read in part, again, or not", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(() => stage.control("DELETE", "faults"));

  it("says which dates could not be checked, keeps the focus while it reads again, and books", async () => {
    const page = await stage.open("?only=maya");
    const maya = appOf(page, "maya");
    await maya.getByRole("button", { name: "Choose a partner" }).waitFor();
    // Two chunks in a batch are refused, then the first of them alone once more: half of the time stays unknown.
    await stage.control("POST", "faults", {
      kind: "forbid",
      times: 3,
      match: { person: "maya", path: "getSchedule" },
    });
    await choose(maya, "Lukas");
    const warning = maya.getByText(/^From \w+ \d+ \w+ to \w+ \d+ \w+ the calendars could not be read\./);
    expect(await warning.count()).toBe(1);
    const first = maya.getByRole("radio", { name: /^Proposal 1 of 3\./ });
    const before = await first.getAttribute("aria-label");
    expect(before).toMatch(/\d of 6 clear.*, \d not checked\./);
    await maya.getByText("All dates").click();
    expect(await maya.getByText("not checked", { exact: true }).count()).toBeGreaterThan(0);

    const second = maya.getByRole("radio", { name: /^Proposal 2 of 3\./ });
    await second.check();
    const chosen = (await second.getAttribute("aria-label"))?.replace(/:.*/, "").replace(/^.*?\. /, "");
    const again = maya.getByRole("button", { name: "Read again" });
    await again.focus();
    await page.keyboard.press("Enter");
    await warning.waitFor({ state: "detached" });
    expect(await maya.getByRole("button").and(maya.locator(":focus")).innerText()).toBe("Read again");
    expect(await first.getAttribute("aria-label")).not.toContain("not checked");
    // Whatever rank it has by now: the same time stays chosen.
    expect(await maya.getByRole("radio", { checked: true, name: chosen ?? "none" }).count()).toBe(1);

    await maya.getByRole("button", { name: "Book six sessions" }).click();
    await maya.getByRole("heading", { name: "Lukas has been invited" }).waitFor();
  });

  it("keeps what was found when the calendars cannot be read again, and says why", async () => {
    const page = await stage.open("?only=grace");
    const grace = appOf(page, "grace");
    await choose(grace, "Anjali");
    await stage.control("POST", "faults", { kind: "offline", match: { person: "grace" } });
    await grace.getByRole("button", { name: "Read again" }).press("Enter");
    await grace.getByText(/You seem to be offline/).waitFor({ timeout: 60_000 });
    expect(await grace.getByRole("radio", { name: /^Proposal \d of 3/ }).count()).toBe(3);
    expect(await grace.locator(":focus").innerText()).toBe("Read again");
    await stage.control("DELETE", "faults");
    await grace.getByRole("button", { name: "Try again" }).click();
    await grace.getByText(/You seem to be offline/).waitFor({ state: "detached" });
  });

  it("hands the proposals to a screen reader in order of rank, in Chromium's own accessibility tree", async () => {
    const page = await stage.browser.newPage();
    await openState(page, `http://maya.tenant.localhost:${stage.tenant.port}`, { state: "booking-proposals" });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Accessibility.enable");
    const { nodes } = await devtools.send("Accessibility.getFullAXTree");
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const heard: string[] = [];
    const walk = (id: string) => {
      const node = byId.get(id);
      if (node === undefined) return;
      if (!node.ignored && node.role?.value === "radio") heard.push(String(node.name?.value));
      for (const child of node.childIds ?? []) walk(child);
    };
    const root = nodes.find(({ parentId }) => parentId === undefined);
    walk(root?.nodeId ?? "");
    await page.close();
    const proposals = heard.filter((name) => name.startsWith("Proposal"));
    expect(proposals.map((name) => name.slice(0, "Proposal 1 of 3.".length))).toEqual([
      "Proposal 1 of 3.",
      "Proposal 2 of 3.",
      "Proposal 3 of 3.",
    ]);
    const clear = proposals.map((name) => Number(/(\d+)(?: of \d+)? clear/.exec(name)?.[1]));
    expect(clear).toEqual(clear.toSorted((a, b) => b - a));
    for (const name of proposals) expect(name).toMatch(/\d+:\d\d for Tom, from \w+ \d+ \w+: .+\./);
  });
});

/** From the personal tab to the proposals with this colleague. */
async function choose(app: FrameLocator, givenName: string): Promise<void> {
  await app.getByRole("button", { name: /^Choose (a|another) partner$/ }).click();
  await app.getByRole("combobox").fill(givenName);
  await app.getByRole("option", { name: givenName }).first().click();
  await app.getByRole("button", { name: "Book six sessions" }).waitFor();
}
