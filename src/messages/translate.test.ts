import { expect, it } from "vitest";
import { loadTranslate, nearestLocale } from "./translate.ts";

it("counts seconds in English and German", async () => {
  const en = await loadTranslate("en");
  expect(en("failures.busy", { seconds: 1 })).toBe("Microsoft 365 is busy. Try again in one second.");
  expect(en("failures.busy", { seconds: 12 })).toContain("in 12 seconds");
  const de = await loadTranslate("de");
  expect(de("failures.busy", { seconds: 12 })).toContain("in 12 Sekunden");
});

it("takes the nearest language, English otherwise", () => {
  expect([nearestLocale("de-AT"), nearestLocale("pt-BR"), nearestLocale("en-GB")]).toEqual(["de", "en", "en"]);
});
