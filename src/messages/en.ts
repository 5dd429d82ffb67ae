import { booking } from "./en/booking.ts";
import { failures } from "./en/failures.ts";
import { home } from "./en/home.ts";
import { invitation } from "./en/invitation.ts";
import { setup } from "./en/setup.ts";
import { shared } from "./en/shared.ts";

export const en = { shared, setup, failures, invitation, home, booking } as const;
