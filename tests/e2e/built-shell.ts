import { resolve } from "node:path";
import { build } from "vite";

const root = resolve(import.meta.dirname, "../..");

/** Builds the Teams shell as `npm run build:local` does, and gives its folder. */
export async function buildShell(): Promise<string> {
  const outDir = resolve(root, ".cache/test-shell");
  await build({
    configFile: resolve(root, "local-tenant/teams/vite.config.ts"),
    logLevel: "warn",
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

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
      rollupOptions: { input: [resolve(probe, "personal/index.html"), resolve(probe, "meeting/index.html")] },
    },
  });
  return outDir;
}
