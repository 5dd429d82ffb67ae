/**
 * One member's piece of a mark as an SVG path around its middle: equal shapes that meet, halves for two members, thirds
 * for three. A member who cannot be there has a notch in the outer edge.
 *
 * @param piece Counted from 0; of two, the first lies at the side where reading begins.
 */
export function piecePath(radius: number, piece: number, of: number, isNotched: boolean): string {
  return of > 2 ? thirdPath(radius, piece, isNotched) : halfPath(radius, piece === 0 ? -1 : 1, isNotched);
}

function halfPath(radius: number, direction: -1 | 1, isNotched: boolean): string {
  const gap = direction * gapOf(radius);
  const sweep = direction === -1 ? 0 : 1;
  const top = `M ${gap} ${-radius}`;
  if (!isNotched) return `${top} A ${radius} ${radius} 0 0 ${sweep} ${gap} ${radius} Z`;
  const edgeX = gap + direction * radius * 0.85;
  const edgeY = radius * 0.53;
  const corner = gap + direction * radius * 0.3;
  return `${top} A ${radius} ${radius} 0 0 ${sweep} ${edgeX} ${-edgeY} L ${corner} 0 L ${edgeX} ${edgeY} A ${radius} ${radius} 0 0 ${sweep} ${gap} ${radius} Z`;
}

/** Degrees clockwise from the right: up at the beginning, up at the end, down. */
const middles = [210, 330, 90];
const halfNotch = 30;

function thirdPath(radius: number, piece: number, isNotched: boolean): string {
  const middle = middles[piece] ?? 0;
  const gap = gapOf(radius);
  const apex = pointAt(middle, gap);
  const edge = radius - gap;
  const at = (degrees: number, reach = edge) => {
    const { x, y } = pointAt(middle + degrees, reach);
    return `${apex.x + x} ${apex.y + y}`;
  };
  const arcTo = (degrees: number) => `A ${edge} ${edge} 0 0 1 ${at(degrees)}`;
  const notch = isNotched ? `${arcTo(-halfNotch)} L ${at(0, radius * 0.3)} L ${at(halfNotch)} ` : "";
  return `M ${apex.x} ${apex.y} L ${at(-60)} ${notch}${arcTo(60)} Z`;
}

function gapOf(radius: number): number {
  return Math.max(0.75, radius / 10);
}

function pointAt(degrees: number, reach: number) {
  const angle = (degrees * Math.PI) / 180;
  return { x: reach * Math.cos(angle), y: reach * Math.sin(angle) };
}
