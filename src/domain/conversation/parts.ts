import type { Guide, Stage } from "./guide.ts";

/**
 * A stretch of stages that keeps its own time: what comes before the turns, each turn, each swap, and the closing stage.
 * Where a guide has no turns, everything between the first and the last stage is one `middle`.
 */
export type Part = {
  readonly kind: "opening" | "turn" | "wall" | "middle" | "closing";
  /** Index of the first stage, and of the first stage after the part: half-open. */
  readonly from: number;
  readonly to: number;
};

/** Divides a guide into its parts, in order. Every stage belongs to exactly one. */
export function partsOf(guide: Guide): readonly Part[] {
  const hasTurns = guide.stages.some((stage) => stage.turn !== undefined);
  const parts: { kind: Part["kind"]; from: number; to: number; key: string }[] = [];
  guide.stages.forEach((stage, index) => {
    const kind = kindOf(stage, index, guide.stages.length, hasTurns);
    const key = `${kind} ${stage.turn ?? ""}`;
    const current = parts.at(-1);
    if (current?.key === key) current.to = index + 1;
    else parts.push({ kind, from: index, to: index + 1, key });
  });
  return parts.map(({ kind, from, to }) => ({ kind, from, to }));
}

/** Index of the part to which a stage belongs; after the last stage, the number of parts. */
export function partIndexOf(parts: readonly Part[], stage: number): number {
  const index = parts.findIndex((part) => stage < part.to);
  return index === -1 ? parts.length : index;
}

function kindOf(stage: Stage, index: number, count: number, hasTurns: boolean): Part["kind"] {
  if (index === count - 1) return "closing";
  if (stage.kind === "swap") return "wall";
  if (stage.turn !== undefined) return "turn";
  return hasTurns || index === 0 ? "opening" : "middle";
}
