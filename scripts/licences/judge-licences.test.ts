import { expect, it } from "vitest";
import { judgeLicences } from "./judge-licences.ts";

it.each(["MIT", "Apache-2.0", "ISC", "0BSD", "BSD-3-Clause", "(MIT OR GPL-3.0-only)", "MIT AND ISC"])(
  "lets a package under %s be shipped",
  (license) => {
    expect(judgeLicences({ "": {}, "node_modules/a": { version: "1.0.0", license } })).toEqual({
      shipped: 1,
      building: 0,
      problems: [],
    });
  },
);

it.each(["GPL-3.0-only", "MPL-2.0", "BlueOak-1.0.0", "MIT AND GPL-3.0-only", "SEE LICENSE IN x", "UNLICENSED"])(
  "does not let a package under %s be shipped",
  (license) => {
    const { problems } = judgeLicences({ "node_modules/a/node_modules/b": { version: "1.0.0", license } });
    expect(problems).toEqual([`b 1.0.0: ${license} may not be shipped to users`]);
  },
);

it("is more lenient with what only helps to build, but not with everything", () => {
  const dev = { version: "1.0.0", dev: true };
  const report = judgeLicences({
    "node_modules/a": { ...dev, license: "MPL-2.0" },
    "node_modules/b": { ...dev, license: "GPL-3.0-only" },
  });
  expect(report).toEqual({ shipped: 0, building: 2, problems: ["b 1.0.0: GPL-3.0-only may not be used for building"] });
});

it("wants a licence to be stated", () => {
  expect(judgeLicences({ "node_modules/a": { version: "1.0.0" } }).problems).toEqual([
    "a 1.0.0: no licence stated may not be shipped to users",
  ]);
});
