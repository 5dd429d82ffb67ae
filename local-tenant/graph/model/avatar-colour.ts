import type { SeedPerson } from "#tenant/seed/people.ts";

const palette = [
  "#7a3b69",
  "#1f6f78",
  "#8a5a00",
  "#3d5a98",
  "#a23b3b",
  "#3f7d3a",
  "#6b4fa0",
  "#00697a",
  "#9a4a1c",
  "#4a5568",
] as const;

/** A colour of one's own, dark enough for white initials. */
export function avatarColour({ id }: Pick<SeedPerson, "id">): string {
  return palette[Number.parseInt(id.slice(-4), 10) % palette.length] ?? palette[0];
}
