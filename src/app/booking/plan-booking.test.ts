import { describe, expect, it } from "vitest";
import { grace, invitation, maya, proposalWithTwoMoves, tom } from "#tests/oracle/booking-plans.ts";
import { partnershipOf, planBooking } from "./plan-booking.ts";
import { stableId } from "./stable-id.ts";

const proposal = proposalWithTwoMoves();
const wish = { members: [maya, tom], proposal, invitation } as const;

describe("planBooking", () => {
  it("gives the same wish the same transaction, whatever the calendars looked like meanwhile", () => {
    const withoutMoves = {
      ...proposal,
      sessions: proposal.sessions.map((session) => ({ ...session, moveTo: undefined })),
    };
    expect(planBooking(wish).transactionId).toBe(planBooking({ ...wish, proposal: withoutMoves }).transactionId);
  });

  it.each([
    {
      what: "another hour",
      other: { ...wish, proposal: { ...proposal, firstStart: proposal.firstStart.add({ minutes: 15 }) } },
    },
    { what: "another zone", other: { ...wish, proposal: { ...proposal, timeZone: "Europe/Berlin" } } },
    {
      what: "another length",
      other: { ...wish, proposal: { ...proposal, cadence: { ...proposal.cadence, lengthMinutes: 30 as const } } },
    },
    {
      what: "another cadence",
      other: { ...wish, proposal: { ...proposal, cadence: { ...proposal.cadence, everyWeeks: 2 as const } } },
    },
    {
      what: "more sessions",
      other: { ...wish, proposal: { ...proposal, cadence: { ...proposal.cadence, sessions: 7 } } },
    },
    { what: "another partner", other: { ...wish, members: [maya, grace] as const } },
    { what: "another programme", other: { ...wish, partnershipId: "from-the-programme" } },
  ])("gives $what another transaction", ({ other }) => {
    expect(planBooking(other).transactionId).not.toBe(planBooking(wish).transactionId);
  });

  it("knows a partnership by its members, whoever of them asks", () => {
    expect(partnershipOf([maya, tom])).toBe(partnershipOf([tom, maya]));
    expect(partnershipOf([maya, tom])).not.toBe(partnershipOf([maya, tom, grace]));
    expect(planBooking({ ...wish, partnershipId: "given" }).partnershipId).toBe("given");
  });
});

describe("stableId", () => {
  it("has the shape of a UUID and never changes, since calendars remember it", () => {
    expect(stableId("")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(stableId("Side by Side")).toBe(stableId("Side by Side"));
  });

  it("gives ten thousand neighbouring plans ten thousand ids", () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => stableId(`series ${index}`));
    expect(new Set(ids).size).toBe(10_000);
  });
});
