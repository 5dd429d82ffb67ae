import { execFileSync } from "node:child_process";

/** The browser sees built files, the ones that ship. `npm test` has built them already and says so. */
export function setup(): void {
  if (process.env["BUILT_FOR_TENANT"] === "yes") return;
  execFileSync("npm", ["run", "--silent", "build:local"], { stdio: "inherit", shell: process.platform === "win32" });
}
