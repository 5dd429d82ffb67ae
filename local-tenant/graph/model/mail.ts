import { slice, type Tenant } from "#tenant/graph/tenant.ts";

export type MailKind = "invitation" | "update" | "cancellation" | "response";

/** One mail that Exchange sent by itself. `eventUid` is the `iCalUId` of the event or of the one day it is about. */
export type SentMail = {
  readonly from: string;
  readonly to: string;
  readonly kind: MailKind;
  readonly subject: string;
  readonly eventUid: string;
  readonly sentAt: string;
};

/** Every mail sent since the tenant began, oldest first. */
export function sentMail(tenant: Tenant): SentMail[] {
  return slice<SentMail[]>(tenant, "mail", () => []);
}

/** Counts a mail; one call, one mail to one address. */
export function sendMail(tenant: Tenant, mail: Omit<SentMail, "sentAt">): void {
  sentMail(tenant).push({ ...mail, sentAt: new Date(tenant.clock.nowMs()).toISOString() });
}
