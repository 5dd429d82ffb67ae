import type { Plugin } from "vite";
import { type BuildMode, contentSecurityPolicy } from "./csp.ts";

/** Headers by path prefix; a path gets those of every prefix that it starts with. */
export type HeadersByPrefix = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function headersByPrefix(mode: BuildMode): HeadersByPrefix {
  return {
    "/": {
      "Content-Security-Policy": contentSecurityPolicy(mode),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
      ...(mode === "local" ? {} : { "Strict-Transport-Security": "max-age=31536000" }),
    },
    "/assets/": { "Cache-Control": "public, max-age=31536000, immutable" },
  };
}

/**
 * Puts the headers beside the pages, in the two forms that hosts of static files read (`_headers`: Cloudflare Pages,
 * Netlify; `staticwebapp.config.json`: Azure Static Web Apps) and as plain JSON for any other and for our own tools.
 */
export function securityHeaders(mode: BuildMode): Plugin {
  return {
    name: "security-headers",
    apply: "build",
    generateBundle() {
      const headers = headersByPrefix(mode);
      const files = {
        _headers: underscoreHeaders(headers),
        "staticwebapp.config.json": `${JSON.stringify(staticWebApp(headers), null, 2)}\n`,
        "_headers.json": `${JSON.stringify(headers, null, 2)}\n`,
      };
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** No header may stand under two prefixes that overlap: such hosts join the values instead of choosing one. */
export function underscoreHeaders(headers: HeadersByPrefix): string {
  const blocks = Object.entries(headers).map(([prefix, values]) => {
    const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value}`);
    return [`${prefix}*`, ...lines].join("\n");
  });
  return `${blocks.join("\n")}\n`;
}

export function staticWebApp(headers: HeadersByPrefix): object {
  const { "/": everywhere = {}, ...others } = headers;
  return {
    globalHeaders: everywhere,
    routes: Object.entries(others).map(([prefix, values]) => ({ route: `${prefix}*`, headers: values })),
  };
}
