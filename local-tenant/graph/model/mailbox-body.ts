import type { EventFields } from "./mailbox.ts";

type Body = EventFields["body"];

const blockId = "meet_invite_block.action.join_link";

/** A body as Exchange keeps it: HTML is wrapped into a document, plain text stays. */
export function keptBody({ contentType, content }: Body): Body {
  if (contentType === "text" || /<html[\s>]/i.test(content)) return { contentType, content };
  const head = '<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>';
  return { contentType, content: `<html>${head}<body>${content}</body></html>` };
}

/** The body with the block that lets people join; the meeting is online as long as the block stays. */
export function withJoinBlock(body: Body, joinUrl: string): Body {
  const html =
    body.contentType === "html" ? body : keptBody({ contentType: "html", content: escapeText(body.content) });
  const line = "_".repeat(80);
  const link = `<a id="${blockId}" href="${joinUrl.replaceAll("&", "&amp;")}">Join the meeting now</a>`;
  const block = `<br><div>${line}</div><div>Microsoft Teams meeting</div><div>${link}</div><div>${line}</div>`;
  return { contentType: "html", content: html.content.replace(/(<\/body>|$)/i, `${block}$1`) };
}

/** Whether a body still holds Teams' block. */
export function hasJoinBlock(body: Body): boolean {
  return body.content.includes(blockId);
}

/** A body in the form that `Prefer: outlook.body-content-type` asks for. */
export function bodyAs(body: Body, wanted: "text" | "html" | undefined): Body {
  if (wanted === "text") return { contentType: "text", content: plainText(body) };
  return body.contentType === "text" ? keptBody({ contentType: "html", content: escapeText(body.content) }) : body;
}

/** The first 255 characters of the text. */
export function bodyPreview(body: Body): string {
  return plainText(body).replaceAll(/\s+/g, " ").trim().slice(0, 255);
}

function plainText({ contentType, content }: Body): string {
  if (contentType === "text") return content;
  return content
    .replaceAll(/<head[\s>][\s\S]*?<\/head>/gi, "")
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/h\d)\s*\/?>/gi, "\r\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
}
