/**
 * The one door to Temporal: the browser's own where it exists, the polyfill loaded only where it does not
 * (Safari and Node 20 in November 2026). Values and types come through the same name.
 */
export const Temporal: typeof globalThis.Temporal = globalThis.Temporal ?? (await import("temporal-polyfill")).Temporal;

export declare namespace Temporal {
  type Instant = globalThis.Temporal.Instant;
  type Duration = globalThis.Temporal.Duration;
  type PlainDate = globalThis.Temporal.PlainDate;
  type PlainTime = globalThis.Temporal.PlainTime;
  type PlainDateTime = globalThis.Temporal.PlainDateTime;
  type ZonedDateTime = globalThis.Temporal.ZonedDateTime;
}
