import { expect, it } from "vitest";
import type { PersonDetails } from "#app/ports/people.ts";
import { changeForm, emptyForm, partnerProblem, sessionChoices } from "./booking-form.ts";

const maya: PersonDetails = {
  id: "4",
  displayName: "Maya Patel",
  email: "maya@x",
  jobTitle: undefined,
  isGuest: false,
};
const tom: PersonDetails = { ...maya, id: "9", displayName: "Tom Gurung", email: "tom@x" };

it("starts with every two weeks, 45 minutes, six sessions", () => {
  expect(emptyForm.cadence).toEqual({ everyWeeks: 2, lengthMinutes: 45, sessions: 6 });
});

it("keeps the other answers when one changes", () => {
  const weekly = changeForm(emptyForm, { type: "cadence", change: { everyWeeks: 1 } });
  expect(changeForm(weekly, { type: "partner", partner: tom })).toEqual({
    partner: tom,
    cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 6 },
  });
});

it("offers nothing that takes longer than 26 weeks", () => {
  expect(Math.max(...sessionChoices) * 2).toBeLessThanOrEqual(26);
});

it("knows with whom nothing can be booked", () => {
  expect(partnerProblem(maya, maya)).toBe("self");
  expect(partnerProblem(maya, { ...tom, isGuest: true })).toBe("guest");
  expect(partnerProblem(maya, { ...tom, email: "" })).toBe("no-mailbox");
  expect(partnerProblem(maya, tom)).toBeUndefined();
});
