import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { startTenantServer, type TenantServer } from "#tenant/tenant-server.ts";
import { launchBrowser } from "./browser.ts";
import { buildProbe, builtShell } from "./built-shell.ts";
import type { Probe } from "./probe/probe.ts";

const isOf = (frame: Frame, alias: string, path: string) => {
  const url = URL.parse(frame.url());
  return url?.hostname === `${alias}.tenant.localhost` && `${url.pathname}${url.search}` === path;
};
const ask = <T>(frame: Frame, question: (probe: Probe) => T | Promise<T>): Promise<T> =>
  frame.evaluate(`(${question.toString()})(window.probe)`);

// https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/create-tab-pages/configuration-page
describe("a channel of the Teams shell, with unmodified teams-js in its tabs", () => {
  let browser: Browser;
  let server: TenantServer;
  let page: Page;

  beforeAll(async () => {
    server = await startTenantServer({ port: 0, appDir: await buildProbe(), shellDir: builtShell });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.route("https://res.cdn.office.net/**", (route) => route.fulfill({ json: { validOrigins: [] } }));
    page = await context.newPage();
    page.on("pageerror", (error) => {
      throw error;
    });
  });
  afterEach(async () => {
    await page.context().close();
    await fetch(`http://localhost:${server.port}/control/reset`, { method: "POST" });
  });

  const paneOf = (alias: string) => page.getByTestId(`pane-${alias}`);
  const frameOf = async (alias: string, path: string): Promise<Frame> => {
    await expect.poll(() => page.frames().some((frame) => isOf(frame, alias, path))).toBe(true);
    const frame = page.frames().find((candidate) => isOf(candidate, alias, path));
    if (frame === undefined) throw new Error(`There is no ${path} for ${alias}`);
    await frame.waitForFunction(() => window.probe !== undefined);
    return frame;
  };
  const openDialog = async (): Promise<Frame> => {
    await page.goto(`http://tenant.localhost:${server.port}/?left=ana&leftView=channel&right=tom&rightView=channel`);
    await paneOf("ana").getByRole("button", { name: "Add Side by Side" }).click();
    return frameOf("ana", "/programme/?configure");
  };
  const save = () => paneOf("ana").getByRole("button", { name: "Save" });

  it("pins the tab that its configuration page describes, for everybody in the Team", async () => {
    const dialog = await openDialog();
    expect(await save().isDisabled()).toBe(true);
    expect(await ask(dialog, (probe) => probe.context())).toMatchObject({
      page: { frameContext: "settings" },
      channel: { id: programmeTeam.channelId, displayName: "General", membershipType: "Regular" },
      team: { groupId: programmeTeam.id, displayName: "Peer coaching", userRole: 0 },
      user: { displayName: "Ana Ferreira" },
    });
    await ask(dialog, (probe) =>
      probe.offerTab({
        entityId: "programme",
        contentUrl: `${location.origin}/programme/`,
        suggestedDisplayName: "Coaching",
      }),
    );
    await save().click();

    const content = await frameOf("ana", "/programme/");
    expect(await ask(content, (probe) => probe.context())).toMatchObject({
      page: { id: "programme", frameContext: "content" },
      team: { groupId: programmeTeam.id, userRole: 0 },
      sharePointSite: { teamSitePath: "/sites/peer-coaching" },
    });
    expect(await ask(content, (probe) => probe.tabSettings())).toMatchObject({
      entityId: "programme",
      suggestedDisplayName: "Coaching",
    });
    const toms = await frameOf("tom", "/programme/");
    expect(await ask(toms, (probe) => probe.context())).toMatchObject({
      page: { id: "programme" },
      team: { userRole: 1 },
    });
    expect(await paneOf("tom").getByRole("button", { name: "Coaching", exact: true }).isVisible()).toBe(true);
  }, 60_000);

  it("says why a page could not save, and takes no address of somebody else's", async () => {
    const dialog = await openDialog();
    await ask(dialog, (probe) =>
      probe.offerTab({ contentUrl: `${location.origin}/programme/` }, "There is no list yet"),
    );
    await save().click();
    const alert = paneOf("ana").getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("There is no list yet");
    await ask(dialog, (probe) => probe.offerTab({ contentUrl: "https://elsewhere.example/" }));
    await save().click();
    await expect.poll(() => alert.textContent()).toContain("not in a domain of the app");
    await paneOf("ana").getByRole("button", { name: "Cancel" }).click();
    expect(await paneOf("ana").getByRole("button", { name: "Add Side by Side" }).isVisible()).toBe(true);
  }, 60_000);

  it("opens the tab for a link into the channel, takes it away again, and is nothing to outsiders", async () => {
    const dialog = await openDialog();
    await ask(dialog, (probe) => probe.offerTab({ entityId: "p", contentUrl: `${location.origin}/programme/` }));
    await save().click();
    const content = await frameOf("ana", "/programme/");
    await ask(content, (probe) => {
      const context = encodeURIComponent(JSON.stringify({ channelId: "19:x@thread.tacv2", subEntityId: "join" }));
      void probe.openLink(
        `https://teams.microsoft.com/l/entity/5bde5bde-0000-4000-8000-00000000a001/p?context=${context}`,
      );
    });
    // The tab starts anew, so the frame that answers is another one.
    const subPage = async () => {
      const { page: place } = await ask(await frameOf("ana", "/programme/"), (probe) => probe.context());
      return place.subPageId;
    };
    await expect.poll(subPage, { timeout: 20_000 }).toBe("join");

    await paneOf("ana").getByRole("button", { name: "Remove the tab Side by Side" }).click();
    await paneOf("ana").getByRole("button", { name: "Add Side by Side" }).waitFor();
    await page.goto(`http://tenant.localhost:${server.port}/?only=noah&view=channel`);
    await paneOf("noah").getByText("Noah is not in any Team.").waitFor();
  }, 60_000);
});
