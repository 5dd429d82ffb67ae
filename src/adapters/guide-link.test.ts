import { describe, expect, it } from "vitest";
import { findGuideLink, readSubPage, writeGuideLink } from "./guide-link.ts";

const appId = "5bde5bde-0000-4000-8000-00000000a001";
const record = { driveId: "b!Zm9v_-bar", itemId: "01ABC.DEF~1" };
const link = writeGuideLink(appId, record);
const asHref = (url: string) => `<p>100 % sure</p><a href="${url.replaceAll("&", "&amp;")}">Open</a>`;

describe("the guide's link", () => {
  it("is a Teams deep link to the personal tab that a URL parser understands", () => {
    const url = new URL(link);
    expect(`${url.origin}${url.pathname}`).toBe(`https://teams.microsoft.com/l/entity/${appId}/home`);
    expect(JSON.parse(url.searchParams.get("context") ?? "")).toEqual({ subEntityId: "guide/b!Zm9v_-bar/01ABC.DEF~1" });
  });

  it("is found again in the invitation", () => {
    expect(findGuideLink(appId, asHref(link))).toEqual(record);
  });

  it("is found when a mail gateway has wrapped it, once or twice", () => {
    const once = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`;
    const twice = `https://gateway.example/?u=${encodeURIComponent(once)}`;
    expect(findGuideLink(appId, asHref(once))).toEqual(record);
    expect(findGuideLink(appId, asHref(twice))).toEqual(record);
  });

  it.each([
    ["of another app", writeGuideLink("00000000-0000-4000-8000-000000000000", record)],
    ["to another page", link.replace("guide%2F", "other%2F")],
    ["that climbs out of the path", writeGuideLink(appId, { driveId: "..%2F..", itemId: "x/../../me" })],
    ["that is cut off", link.slice(0, -12)],
    ["of nobody", "https://example.com/"],
  ])("%s is none", (_what, other) => {
    expect(findGuideLink(appId, asHref(other))).toBeUndefined();
  });

  it("is read from the page's address too, with the same suspicion", () => {
    expect(readSubPage("guide/b!Zm9v_-bar/01ABC.DEF~1")).toEqual(record);
    for (const odd of ["", "guide/", "guide/a", "guide/a/b/c", "guide/a b/c", "/guide/a/b", "guide/a/%2e%2e"])
      expect(readSubPage(odd)).toBeUndefined();
  });

  it("is looked for in a huge body without hanging", () => {
    const huge = `${"l/entity/".repeat(20_000)}${"%25".repeat(50_000)}`;
    const began = performance.now();
    expect(findGuideLink(appId, huge)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
