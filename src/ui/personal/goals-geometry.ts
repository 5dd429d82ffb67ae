/** The drawing place of a goal's line, in its own units; the picture is stretched to what there is. `beside` is for the numbers of the scale. */
export const lineBox = { width: 300, height: 72, edge: 10, beside: 30 } as const;

export type LinePoint = { readonly x: number; readonly y: number; readonly rating: number };

/** One point for each rating, from the first session to the last, 0 at the bottom and 10 at the top. */
export function linePoints(ratings: readonly number[]): readonly LinePoint[] {
  const { width, height, edge, beside } = lineBox;
  const last = Math.max(1, ratings.length - 1);
  return ratings.map((rating, index) => ({
    x: beside + ((width - 2 * beside) * index) / last,
    y: height - edge - ((height - 2 * edge) * rating) / 10,
    rating,
  }));
}
