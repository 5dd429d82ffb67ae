import compile from "icu-minify/compile";
import type { Plugin } from "vite";

/**
 * Compiles the ICU messages of `src/messages/<language>/*.ts` while building, so that no parser is shipped and a
 * mistake in a message stops the build with its key.
 */
export function compileMessages(): Plugin {
  return {
    name: "compile-messages",
    enforce: "post",
    async transform(code, id) {
      if (!/\/src\/messages\/[a-z]{2}\/[^/]+\.ts$/.test(id.split("?")[0] ?? "")) return undefined;
      const catalogue = (await import(`data:text/javascript,${encodeURIComponent(exportsOnly(code))}`)) as object;
      const lines = Object.entries(catalogue).map(
        ([screen, words]) => `export const ${screen} = ${JSON.stringify(compileAll(screen, words as object))};`,
      );
      return { code: lines.join("\n"), map: null };
    },
  };
}

function compileAll(screen: string, words: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => {
      try {
        return [key, compile(String(text))];
      } catch (error) {
        throw new Error(`Message ${screen}.${key}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }),
  );
}

/** Catalogues import nothing, so their code runs as it is once Vite's own additions are taken away. */
function exportsOnly(code: string): string {
  return code.replace(/^import .*$/gm, "").replace(/^\/\/# sourceMappingURL=.*$/gm, "");
}
