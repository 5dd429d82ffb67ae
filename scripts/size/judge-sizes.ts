export type PageSize = {
  readonly page: string;
  /** Minified and gzipped JavaScript of the page's static import closure. */
  readonly bytes: number;
  /** Packages whose code is in that closure. */
  readonly packages: readonly string[];
};
export type Budgets = Readonly<Record<string, number>>;

/** Code that no page may load before somebody needs it. */
const onlyOnDemand = ["@azure/msal-browser", "@azure/msal-common"];

/**
 * Compares pages with their budgets (kB of 1024 bytes) and budgets with what they once were, since they may only fall.
 *
 * @returns What is wrong, one sentence each; empty when all is well.
 */
export function judgeSizes(sizes: readonly PageSize[], budgets: Budgets, earlier: readonly Budgets[]): string[] {
  const problems: string[] = [];
  if (sizes.length === 0) problems.push("The build holds no page.");
  for (const { page, bytes, packages } of sizes) {
    const budget = budgets[page];
    if (budget === undefined) problems.push(`${page} has no budget in scripts/size-budgets.json.`);
    else if (bytes > budget * 1024) problems.push(`${page} is ${kilobytes(bytes)} kB; its budget is ${budget} kB.`);
    for (const name of onlyOnDemand.filter((lazy) => packages.includes(lazy))) {
      problems.push(`${page} loads ${name} at once; it must come by import() when somebody signs in.`);
    }
  }
  for (const [page, budget] of Object.entries(budgets)) {
    if (!sizes.some((size) => size.page === page)) problems.push(`${page} has a budget, and is not in the build.`);
    const lowest = Math.min(...earlier.map((budgetsThen) => budgetsThen[page] ?? Number.POSITIVE_INFINITY));
    if (budget > lowest)
      problems.push(`The budget of ${page} rose from ${lowest} to ${budget} kB; budgets may only fall.`);
  }
  return problems;
}

export function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

/** The package that a source file of a source map belongs to; nothing for our own files. */
export function packageOf(source: string): string | undefined {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
}
