import { describe, expect, it } from "vitest";
import { judgeSizes, packageOf } from "./judge-sizes.ts";
import { type Manifest, pagesOf, staticClosure } from "./static-closure.ts";

const manifest: Manifest = {
  "personal/index.html": {
    file: "assets/p.js",
    src: "personal/index.html",
    isEntry: true,
    imports: ["_shared.js", "_a.js"],
  },
  "meeting/index.html": { file: "assets/m.js", src: "meeting/index.html", isEntry: true, imports: ["_shared.js"] },
  "_a.js": { file: "assets/a.js", imports: ["_shared.js", "_b.js"] },
  "_b.js": { file: "assets/b.js", imports: ["_a.js"] },
  "_shared.js": { file: "assets/s.js" },
  "adapters/msal.ts": { file: "assets/msal.js", imports: ["_shared.js"] },
  "style.css": { file: "assets/style.css", src: "style.css" },
  "worker.ts": { file: "assets/w.js", src: "worker.ts", isEntry: true },
};

describe("staticClosure", () => {
  it("follows imports to the end, counts each file once and survives a circle", () => {
    expect(staticClosure(manifest, "personal/index.html").toSorted()).toEqual([
      "assets/a.js",
      "assets/b.js",
      "assets/p.js",
      "assets/s.js",
    ]);
  });

  it("leaves out what is loaded on demand", () => {
    expect(staticClosure(manifest, "meeting/index.html").toSorted()).toEqual(["assets/m.js", "assets/s.js"]);
  });

  it("does not believe a manifest with holes", () => {
    const broken = { "a.html": { file: "a.js", imports: ["_gone.js"] } };
    expect(() => staticClosure(broken, "a.html")).toThrow('no chunk "_gone.js"');
  });

  it("takes pages for entries, and nothing else", () => {
    expect(pagesOf(manifest)).toEqual(["personal/index.html", "meeting/index.html"]);
  });
});

const page = (bytes: number, ...packages: string[]) => [{ page: "meeting/index.html", bytes, packages }];

describe("judgeSizes", () => {
  const budgets = { "meeting/index.html": 140 };

  it("lets a page fill its budget to the last byte", () => {
    expect(judgeSizes(page(140 * 1024), budgets, [budgets])).toEqual([]);
  });

  it("stops one byte later", () => {
    expect(judgeSizes(page(140 * 1024 + 1), budgets, [])).toEqual([
      "meeting/index.html is 140.0 kB; its budget is 140 kB.",
    ]);
  });

  it("stops MSAL from being loaded at once", () => {
    expect(judgeSizes(page(1, "react", "@azure/msal-browser"), budgets, [])[0]).toContain(
      "loads @azure/msal-browser at once",
    );
  });

  it("stops a budget from rising, even when it fell before", () => {
    const earlier = [{ "meeting/index.html": 139 }, { "meeting/index.html": 150 }, { "personal/index.html": 1 }];
    expect(judgeSizes(page(1), budgets, earlier)).toEqual([
      "The budget of meeting/index.html rose from 139 to 140 kB; budgets may only fall.",
    ]);
  });

  it("stops a page without a budget, a budget without a page and a build without pages", () => {
    expect(judgeSizes(page(1), {}, [])).toEqual(["meeting/index.html has no budget in scripts/size-budgets.json."]);
    expect(judgeSizes([], budgets, [])).toEqual([
      "The build holds no page.",
      "meeting/index.html has a budget, and is not in the build.",
    ]);
  });
});

describe("packageOf", () => {
  it.each([
    ["../../node_modules/@azure/msal-browser/dist/index.mjs", "@azure/msal-browser"],
    ["../../node_modules/react/index.js", "react"],
    ["../../node_modules/a/node_modules/b/index.js", "b"],
    ["../../src/ui/home.tsx", undefined],
  ])("reads %s as %s", (source, name) => {
    expect(packageOf(source)).toBe(name);
  });
});
