import { slice, type Tenant } from "#tenant/graph/tenant.ts";

/** A tab that somebody pinned to a channel, with what its configuration page said. */
export type ChannelTab = {
  readonly id: string;
  readonly displayName: string;
  /** In the app catalogue. */
  readonly catalogId: string;
  readonly configuration: TabConfiguration;
};

export type TabConfiguration = {
  readonly entityId: string | null;
  readonly contentUrl: string | null;
  readonly websiteUrl: string | null;
  readonly removeUrl: string | null;
};

/** The tabs of a channel, in the order in which they were pinned. */
export function channelTabs(tenant: Tenant, channelId: string): ChannelTab[] {
  const all = slice<Record<string, ChannelTab[]>>(tenant, "channelTabs", () => ({}));
  all[channelId] ??= [];
  return all[channelId];
}
