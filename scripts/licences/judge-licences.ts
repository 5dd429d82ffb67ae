export type LockedPackage = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
};

/** What may be shipped to users, and what may help to build it. Identifiers of SPDX. */
const shipped = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"]);
const building = new Set([...shipped, "BlueOak-1.0.0", "CC0-1.0", "CC-BY-4.0", "Python-2.0", "MPL-2.0", "Unlicense"]);

export type LicenceReport = {
  readonly shipped: number;
  readonly building: number;
  readonly problems: readonly string[];
};

/** Judges every package of a package-lock.json, those that others bring along included. */
export function judgeLicences(packages: Readonly<Record<string, LockedPackage>>): LicenceReport {
  const report = { shipped: 0, building: 0, problems: [] as string[] };
  for (const [path, { version, license, dev, devOptional, link }] of Object.entries(packages)) {
    if (path === "" || link === true) continue;
    const isShipped = dev !== true && devOptional !== true;
    report[isShipped ? "shipped" : "building"] += 1;
    if (license !== undefined && isAllowed(license, isShipped ? shipped : building)) continue;
    const name = path.replace(/^.*node_modules\//, "");
    const use = isShipped ? "shipped to users" : "used for building";
    report.problems.push(`${name} ${version ?? ""}: ${license ?? "no licence stated"} may not be ${use}`);
  }
  return report;
}

/** Understands "A OR B" (one is enough) and "A AND B" (both are needed), brackets included. */
function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const plain = expression.replace(/[()]/g, "");
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => allowed.has(licence.trim())));
}
