import type { AppManifest } from "./package-parts.ts";
import { problemWithHost } from "./read-values.ts";

/** Names of Microsoft's products and features; the store refuses an app that is called after one. */
const takenWords = /\b(microsoft|teams|chats?|calendar|calls?|outlook|office|onedrive|sharepoint|meetings?)\b/i;
const maxFullWords = 500;

/** What Teams asks for and its schema does not say. */
export function checkRules(manifest: AppManifest, repositoryVersion: string): string[] {
  return [
    ...checkWords(manifest),
    ...checkAddresses(manifest),
    ...checkTabs(manifest),
    ...checkConfigurableTabs(manifest),
    ...(manifest.version === repositoryVersion
      ? []
      : [
          `manifest.json, version: is ${manifest.version}, and package.json says ${repositoryVersion}. They must agree.`,
        ]),
  ];
}

function checkWords({ name, description }: AppManifest): string[] {
  const problems: string[] = [];
  for (const [key, text] of Object.entries(name ?? {})) {
    const taken = takenWords.exec(text)?.[0];
    if (taken !== undefined)
      problems.push(`manifest.json, name.${key}: must not contain "${taken}", a name of Microsoft's.`);
  }
  if (/\bapp\b/i.test(description?.short ?? ""))
    problems.push('manifest.json, description.short: must not contain the word "app".');
  if ((description?.full ?? "").split(/\s+/).length > maxFullWords)
    problems.push(`manifest.json, description.full: has more than ${maxFullWords} words.`);
  return problems;
}

function checkAddresses({
  developer,
  staticTabs,
  configurableTabs,
  validDomains,
  webApplicationInfo,
}: AppManifest): string[] {
  const domains = validDomains ?? [];
  const problems = domains.flatMap((domain) => {
    const why = problemWithHost(domain);
    return why === undefined ? [] : [`manifest.json, validDomains: has "${domain}", ${why}.`];
  });
  const { name: _, mpnId: __, ...addresses } = developer ?? {};
  const all = [
    ...Object.entries(addresses).map(([key, url]) => [`developer.${key}`, url] as const),
    ...(staticTabs ?? []).flatMap(({ contentUrl, websiteUrl }, index) => [
      [`staticTabs.${index}.contentUrl`, contentUrl ?? ""] as const,
      [`staticTabs.${index}.websiteUrl`, websiteUrl ?? ""] as const,
    ]),
    ...(configurableTabs ?? []).map(
      ({ configurationUrl }, index) => [`configurableTabs.${index}.configurationUrl`, configurationUrl ?? ""] as const,
    ),
  ];
  for (const [place, url] of all) {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (address?.protocol !== "https:") problems.push(`manifest.json, ${place}: "${url}" must be an https address.`);
    else if (!domains.includes(address.host))
      problems.push(`manifest.json, ${place}: ${address.host} is not among validDomains (${domains.join(", ")}).`);
  }
  for (const { redirectUri } of webApplicationInfo?.nestedAppAuthInfo ?? []) {
    if (domains.some((domain) => redirectUri === `brk-multihub://${domain}`)) continue;
    problems.push(
      `manifest.json, webApplicationInfo.nestedAppAuthInfo: "${redirectUri}" must be brk-multihub:// and one of validDomains, without a path.`,
    );
  }
  return problems;
}

function checkTabs({ staticTabs, authorization }: AppManifest): string[] {
  const problems: string[] = [];
  for (const [index, { scopes = [], context = [] }] of (staticTabs ?? []).entries()) {
    const place = `manifest.json, staticTabs.${index}.context`;
    const isBesideMeeting = context.includes("meetingChatTab") || context.includes("meetingDetailsTab");
    if (context.includes("meetingSidePanel") && !isBesideMeeting) {
      problems.push(
        `${place}: meetingSidePanel needs meetingChatTab or meetingDetailsTab beside it, or nobody can add the app to a meeting.`,
      );
    }
    if (context.some((name) => name.startsWith("meeting")) && !scopes.includes("groupChat")) {
      problems.push(`${place}: names a meeting, so scopes must have groupChat.`);
    }
  }
  for (const { name } of authorization?.permissions?.resourceSpecific ?? []) {
    problems.push(
      `manifest.json, authorization: asks for ${name}. An app that needs resource-specific consent cannot be installed into a meeting by TeamsAppInstallation.ReadWriteSelfForChat.`,
    );
  }
  return problems;
}

function checkConfigurableTabs({ staticTabs, configurableTabs, defaultGroupCapability }: AppManifest): string[] {
  const problems: string[] = [];
  for (const [index, { scopes = [], context = [] }] of (configurableTabs ?? []).entries()) {
    const place = `manifest.json, configurableTabs.${index}`;
    const twice = scopes.find((scope) => (staticTabs ?? []).some((tab) => tab.scopes?.includes(scope)));
    if (twice !== undefined)
      problems.push(
        `${place}.scopes: ${twice} has a static tab already, and Teams pins that one; nobody could add this.`,
      );
    if (context.includes("channelTab") && !scopes.includes("team"))
      problems.push(`${place}.context: names a channel, so scopes must have team.`);
    if (scopes.includes("team") && defaultGroupCapability?.["team"] !== "tab")
      problems.push(`manifest.json, defaultGroupCapability: must say that in a team the app is a tab.`);
  }
  return problems;
}
