import { resolve } from "node:path";
import { build } from "vite";

const root = resolve(import.meta.dirname, "../..");

/** The Teams shell as `npm run build:local` has made it before the first test. */
export const builtShell = resolve(root, ".cache/shell");

/** Builds a small app of nothing but the unmodified Microsoft libraries, in the places of the real one. */
export async function buildProbe(): Promise<string> {
  const probe = resolve(import.meta.dirname, "probe");
  const outDir = resolve(root, ".cache/test-probe");
  await build({
    configFile: false,
    root: probe,
    base: "/",
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: ["personal", "meeting", "programme"].map((page) => resolve(probe, `${page}/index.html`)),
      },
    },
  });
  return outDir;
}
