import { expect, it } from "vitest";
import type { PersonDetails } from "#app/ports/people.ts";
import { beginForm, changeForm, partnerProblem, sessionChoices } from "./booking-form.ts";

const maya: PersonDetails = {
  id: "4",
  displayName: "Maya Patel",
  email: "maya@x",
  jobTitle: undefined,
  isGuest: false,
};
const tom: PersonDetails = { ...maya, id: "9", displayName: "Tom Gurung", email: "tom@x" };

const form = beginForm([], undefined);

it("starts with every two weeks, 45 minutes, six sessions", () => {
  expect(form.cadence).toEqual({ everyWeeks: 2, lengthMinutes: 45, sessions: 6 });
});

it("starts with what a programme offers first", () => {
  const offers = { everyWeeks: [1, 2], lengthsMinutes: [60, 30], protectedWindows: [] } as const;
  expect(beginForm([tom], offers)).toEqual({
    partners: [tom],
    cadence: { everyWeeks: 1, lengthMinutes: 60, sessions: 6 },
  });
});

it("keeps the other answers when one changes", () => {
  const weekly = changeForm(form, { type: "cadence", change: { everyWeeks: 1 } });
  expect(changeForm(weekly, { type: "partners", partners: [tom] })).toEqual({
    partners: [tom],
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
  expect(partnerProblem(maya, tom, [{ ...maya, id: "12" }])).toBeUndefined();
  expect(partnerProblem(maya, tom, [tom])).toBe("twice");
});
