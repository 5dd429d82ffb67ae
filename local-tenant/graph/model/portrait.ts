import { PNG } from "pngjs";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { avatarColour } from "./avatar-colour.ts";

/** The sizes in which Graph offers a photo, in pixels. */
export const portraitSizes: readonly number[] = [48, 64, 96, 120, 240, 360, 432, 504, 648];

type Colour = readonly [red: number, green: number, blue: number];
type Shape = { readonly colour: Colour; readonly holds: (x: number, y: number) => boolean };

const skins: readonly Colour[] = [
  [141, 85, 54],
  [198, 134, 94],
  [224, 172, 125],
  [241, 202, 165],
  [110, 66, 42],
];
const hairs: readonly Colour[] = [
  [38, 28, 26],
  [92, 58, 36],
  [168, 118, 62],
  [64, 64, 70],
  [130, 52, 30],
];
const shirts: readonly Colour[] = [
  [245, 240, 230],
  [40, 62, 92],
  [210, 96, 72],
  [86, 130, 110],
];

const drawn = new Map<string, Uint8Array>();

/** Two of three people have given a photo; the others are shown by their initials. */
export function hasPortrait(person: Pick<SeedPerson, "id">): boolean {
  return numberOf(person) % 3 !== 0;
}

/** A portrait of simple shapes as PNG, always the same for a person and a size. */
export function drawPortrait(person: Pick<SeedPerson, "id">, size: number): Uint8Array {
  const key = `${person.id}/${size}`;
  const known = drawn.get(key) ?? paint(person, size);
  drawn.set(key, known);
  return known;
}

function paint(person: Pick<SeedPerson, "id">, size: number): Uint8Array {
  const png = new PNG({ width: size, height: size });
  const shapes = shapesOf(numberOf(person));
  const background = parseColour(avatarColour(person));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const [red, green, blue] = average(shapes, background, column, row, size);
      png.data.set([red, green, blue, 255], (row * size + column) * 4);
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}

/** Four samples a pixel make the edges smooth. */
function average(shapes: readonly Shape[], background: Colour, column: number, row: number, size: number): Colour {
  const sum: [number, number, number] = [0, 0, 0];
  for (const dx of [0.25, 0.75]) {
    for (const dy of [0.25, 0.75]) {
      const x = (column + dx) / size;
      const y = (row + dy) / size;
      const [red, green, blue] = shapes.findLast(({ holds }) => holds(x, y))?.colour ?? background;
      sum[0] += red / 4;
      sum[1] += green / 4;
      sum[2] += blue / 4;
    }
  }
  return [Math.round(sum[0]), Math.round(sum[1]), Math.round(sum[2])];
}

/** From back to front; coordinates go from 0 to 1. */
function shapesOf(number: number): readonly Shape[] {
  const skin = pick(skins, number * 7);
  const hair = pick(hairs, number * 3 + 1);
  const isLong = number % 2 === 0;
  return [
    { colour: hair, holds: ellipse(0.5, isLong ? 0.46 : 0.36, 0.25, isLong ? 0.36 : 0.22) },
    { colour: pick(shirts, number), holds: ellipse(0.5, 1.02, 0.38, 0.32) },
    { colour: skin, holds: (x, y) => Math.abs(x - 0.5) < 0.08 && y > 0.5 && y < 0.75 },
    { colour: skin, holds: ellipse(0.5, 0.44, 0.19, 0.23) },
    { colour: hair, holds: (x, y) => y < 0.33 + 0.12 * Math.abs(x - 0.5) && ellipse(0.5, 0.38, 0.22, 0.22)(x, y) },
    {
      colour: [40, 30, 30],
      holds: (x, y) => ellipse(0.42, 0.45, 0.02, 0.02)(x, y) || ellipse(0.58, 0.45, 0.02, 0.02)(x, y),
    },
    { colour: [150, 60, 60], holds: (x, y) => y > 0.54 && ellipse(0.5, 0.54, 0.07, 0.035)(x, y) },
  ];
}

function ellipse(centreX: number, centreY: number, radiusX: number, radiusY: number) {
  return (x: number, y: number) => ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 <= 1;
}

function pick<T>(list: readonly T[], number: number): T {
  const picked = list[number % list.length];
  if (picked === undefined) throw new Error("Nothing to choose from.");
  return picked;
}

function parseColour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function numberOf({ id }: Pick<SeedPerson, "id">): number {
  return Number.parseInt(id.slice(-4), 10);
}
