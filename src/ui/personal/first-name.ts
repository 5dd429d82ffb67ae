/** What people call each other in a sentence: "Tom Gurung" is Tom. A name in one word stays whole. */
export function firstName(displayName: string): string {
  return displayName.trim().split(/\s+/u)[0] ?? displayName;
}
