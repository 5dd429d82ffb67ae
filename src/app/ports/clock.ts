import type { Temporal } from "#domain/time/temporal.ts";

/** The only source of "now". On the local tenant it gives tenant time. */
export interface Clock {
  now(): Temporal.Instant;
  /** The zone of this device, an IANA name. */
  timeZone(): string;
}
