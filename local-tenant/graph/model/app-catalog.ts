/** An app of the organisation's catalogue. */
export type CatalogApp = {
  readonly id: string;
  /** The id in the app's manifest. */
  readonly externalId: string;
  readonly displayName: string;
  readonly distributionMethod: "store" | "organization" | "sideloaded";
  readonly version: string;
  readonly shortDescription: string;
};

/** What an administrator has uploaded to the tenant, and one app of the store beside it. */
export const catalogApps: readonly CatalogApp[] = [
  {
    id: "5bde5bde-0000-4000-8000-00000000c001",
    externalId: "5bde5bde-0000-4000-8000-00000000a001",
    displayName: "Side by Side",
    distributionMethod: "organization",
    version: "1.0.0",
    shortDescription: "Peer coaching with a guide in the meeting.",
  },
  {
    id: "com.microsoft.teamspace.tab.wiki",
    externalId: "com.microsoft.teamspace.tab.wiki",
    displayName: "Notes",
    distributionMethod: "store",
    version: "1.0.0",
    shortDescription: "Notes beside a conversation.",
  },
];

/** The app as Graph shows it in the catalogue and in a chat. */
export function appEntity({ id, externalId, displayName, distributionMethod }: CatalogApp) {
  return { id, externalId, displayName, distributionMethod };
}

/** The published definition of an app. */
export function appDefinitionEntity({ id, displayName, version, shortDescription }: CatalogApp) {
  return {
    id: Buffer.from(`${id}##${version}##Published`).toString("base64"),
    teamsAppId: id,
    displayName,
    version,
    publishingState: "published",
    shortDescription,
    description: shortDescription,
    lastModifiedDateTime: "2026-09-01T08:00:00Z",
    createdBy: null,
  };
}
