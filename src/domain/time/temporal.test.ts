import { expect, it } from "vitest";
import { Temporal } from "./temporal.ts";

it("knows Kathmandu's 45 minutes", () => {
  const noon: Temporal.Instant = Temporal.Instant.from("2026-11-23T12:00Z");
  expect(noon.toZonedDateTimeISO("Asia/Kathmandu").toPlainTime().toString()).toBe("17:45:00");
});
