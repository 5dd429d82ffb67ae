/**
 * The chat behind a classic join link, `…/l/meetup-join/19%3ameeting_…%40thread.v2/0?…`.
 * The newer short links carry none; the meeting itself has to be asked then.
 */
export function threadOf(joinUrl: string | undefined): string | undefined {
  const encoded = /\/l\/meetup-join\/([^/?]+)/.exec(joinUrl ?? "")?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
