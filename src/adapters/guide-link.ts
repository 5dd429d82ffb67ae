import type { FileReference } from "#app/ports/record-files.ts";

/** Graph's ids hold nothing else; a link is read with suspicion. */
const subPage = /^guide\/([\w!.~-]{1,200})\/([\w!.~-]{1,200})$/;

/**
 * The link of an invitation: a Teams deep link to the personal tab, which opens the guide there.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function writeGuideLink(appId: string, { driveId, itemId }: FileReference): string {
  const context = JSON.stringify({ subEntityId: `guide/${driveId}/${itemId}` });
  return `https://teams.microsoft.com/l/entity/${appId}/home?context=${encodeURIComponent(context)}`;
}

/** What the `subPageId` of such a link points at. */
export function readSubPage(subPageId: string): FileReference | undefined {
  const [, driveId, itemId] = subPage.exec(subPageId) ?? [];
  return driveId === undefined || itemId === undefined ? undefined : { driveId, itemId };
}

/** Mail gateways wrap links into links of their own, one encoding deeper each time. */
const deepestWrapping = 4;

/** The first guide link of this app in an invitation's HTML, even when a mail gateway has wrapped it. */
export function findGuideLink(appId: string, html: string): FileReference | undefined {
  const link = new RegExp(
    String.raw`/l/entity/${appId}/home\?[^"'<>\s]*?context=\{"subEntityId":"(guide/[^"\s<>]{1,420})"\}`,
    "i",
  );
  let text = html;
  for (let depth = 0; depth < deepestWrapping; depth += 1) {
    text = unescape(text);
    const found = link.exec(text)?.[1];
    if (found !== undefined) return readSubPage(found);
  }
  return undefined;
}

function unescape(text: string): string {
  return text
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll(/(?:%[\da-f]{2})+/gi, (encoded) => {
      try {
        return decodeURIComponent(encoded);
      } catch {
        return encoded;
      }
    });
}
