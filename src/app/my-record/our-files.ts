import type { FolderContent, FolderFile } from "#app/ports/own-folder.ts";

/**
 * What Side by Side itself made in my folder, with the copies that OneDrive makes beside it when two devices disagree.
 * Anything else somebody put there by hand, and it is none of our business.
 */
export function ourFiles({ files }: FolderContent): readonly FolderFile[] {
  return files.filter(isOurs);
}

/** The name by which its owner finds it in OneDrive. */
export function pathOf({ folder, name }: Pick<FolderFile, "folder" | "name">): string {
  return ["Side by Side", folder, name].filter((part) => part !== undefined).join("/");
}

function isOurs({ folder, name }: FolderFile): boolean {
  return (folder === undefined ? /^private\b.*\.json$/i : /^(?:record|for-coordinators)\b.*\.json$/i).test(name);
}
