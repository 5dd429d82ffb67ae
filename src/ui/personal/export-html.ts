import { escapeHtml } from "#domain/escape-html.ts";

/** A piece of HTML that is safe to be put together: every text in it has been escaped. */
export type Html = { readonly html: string };

/** Somebody's words, as they are. They find their own direction of writing. */
export function words(said: string): Html {
  return { html: `<span dir="auto">${escapeHtml(said)}</span>` };
}

export function text(plain: string): Html {
  return { html: escapeHtml(plain) };
}

export function element(tag: "h1" | "h2" | "h3" | "p" | "ul" | "li" | "section", ...content: readonly Html[]): Html {
  return { html: `<${tag}>${content.map(({ html }) => html).join("")}</${tag}>\n` };
}

/** A list, or nothing where there is nothing to list. */
export function list(title: string, items: readonly (readonly Html[])[]): Html {
  if (items.length === 0) return { html: "" };
  const lines = items.map((item) => element("li", ...item));
  return { html: `${element("h3", text(title)).html}${element("ul", ...lines).html}` };
}

/** A whole page that needs nothing from anywhere and runs nothing, also where somebody opens it from a mail. */
export function page(lang: string, title: string, ...content: readonly Html[]): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
span { white-space: pre-line; }
small { display: block; }
section { break-inside: avoid-page; border-top: 1px solid; margin-top: 2rem; }
</style>
</head>
<body>
${content.map(({ html }) => html).join("")}</body>
</html>
`;
}
