import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { localTenant } from "./local-tenant/vite-plugin.ts";
import { compileMessages } from "./scripts/vite/compile-messages.ts";
import { securityHeaders } from "./scripts/vite/security-headers.ts";

const root = resolve(import.meta.dirname, "src/entries");

/** Pages that only the local tenant shows. */
const localPages = new Set(["gallery"]);

/**
 * `vite` serves the product on the local tenant, `vite build` makes the static files of the product, and
 * `vite build --mode tenant` makes the same files for the local tenant (the end-to-end tests run on those).
 */
export default defineConfig(({ mode, command }) => {
  const isLocal = mode === "tenant" || command === "serve";
  return {
    root,
    base: "/",
    plugins: [react(), compileMessages(), securityHeaders(mode === "tenant" ? "local" : "production"), localTenant()],
    build: {
      outDir: resolve(import.meta.dirname, mode === "tenant" ? "dist-local" : "dist"),
      emptyOutDir: true,
      target: "es2022",
      manifest: true,
      sourcemap: mode !== "tenant",
      modulePreload: { polyfill: false },
      rollupOptions: { input: pages(isLocal) },
    },
    // Pairing's Worker loads Temporal where the browser has none: only a module can.
    worker: { format: "es" },
    server: {
      host: true,
      port: Number(process.env["PORT"] ?? 5173),
      strictPort: true,
      fs: { allow: [import.meta.dirname] },
    },
  };
});

/** One page per folder of src/entries that has an index.html. */
function pages(isLocal: boolean): Record<string, string> {
  const folders = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name === "index.html")
    .map((entry) => entry.parentPath.slice(root.length + 1));
  return Object.fromEntries(
    folders
      .filter((folder) => isLocal || !localPages.has(folder))
      .map((folder) => [folder, resolve(root, folder, "index.html")]),
  );
}
