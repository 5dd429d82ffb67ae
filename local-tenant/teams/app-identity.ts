/** The manifest id that the app has in local mode. */
export const appId = "5bde5bde-0000-4000-8000-00000000a001";
/** Its id in the tenant's app catalogue; for organisation apps that is another one than the manifest's. */
export const catalogAppId = "5bde5bde-0000-4000-8000-00000000c001";
export const appName = "Side by Side";
/** The static tabs of the manifest. */
export const personalEntityId = "home";
export const guideEntityId = "guide";
