/** What a policy must not lack and must not allow, whatever else it says. Returns what is wrong, one sentence each. */
export function judgePolicy(policy: string | undefined): string[] {
  if (policy === undefined) return ["has no Content-Security-Policy."];
  const directives = new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  const problems: string[] = [];
  if (directives.get("default-src")?.join(" ") !== "'none'")
    problems.push("default-src must be 'none': what is needed is named.");
  for (const name of ["script-src", "style-src", "connect-src", "frame-ancestors", "base-uri", "form-action"]) {
    if (!directives.has(name)) problems.push(`${name} is missing.`);
  }
  for (const [name, sources] of directives) {
    for (const source of sources.filter(isTooWide)) problems.push(`${name} allows ${source}.`);
    if (name === "script-src" && sources.some((source) => source !== "'self'"))
      problems.push("script-src must be 'self' and nothing else.");
  }
  return problems;
}

function isTooWide(source: string): boolean {
  if (/^'(unsafe-.*|wasm-unsafe-eval|nonce-.*)'$/.test(source)) return true;
  return source === "*" || /^https?:(\/\/\*)?$/.test(source) || source === "wss:";
}
