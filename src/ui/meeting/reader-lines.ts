import type { Reader } from "#app/ports/sharing.ts";
import type { Translate } from "#messages/translate.ts";

/** A member who should be able to read the file. */
export type ExpectedReader = { readonly name: string; readonly email: string };
/** A warning is something that was not agreed. */
export type ReaderLine = { readonly text: string; readonly isWarning: boolean };

/** A file's real readers in words: those who were agreed, those who were not, and who is still missing. */
export function readerLines(
  t: Translate,
  readers: readonly Reader[],
  members: readonly ExpectedReader[],
): readonly ReaderLine[] {
  const lines = readers.map((reader) => lineOf(t, reader, members));
  const missing = missingMembers(readers, members).map(({ name }) => ({
    text: t("talk.seeMissing", { name }),
    isWarning: false,
  }));
  if (lines.length === 0) return [{ text: t("talk.seeMineNone"), isWarning: false }, ...missing];
  // What should not be comes first.
  return [...lines, ...missing].toSorted((a, b) => Number(b.isWarning) - Number(a.isWarning));
}

/** Who should be able to read the file, and cannot. */
export function missingMembers(readers: readonly Reader[], members: readonly ExpectedReader[]) {
  return members.filter((member) => !readers.some((reader) => isSame(reader, member)));
}

function lineOf(t: Translate, reader: Reader, members: readonly ExpectedReader[]): ReaderLine {
  if (reader.audience === "anyone") return { text: t("talk.seeAnyone"), isWarning: true };
  if (reader.audience === "organisation") return { text: t("talk.seeOrganisation"), isWarning: true };
  const member = members.find((one) => isSame(reader, one));
  const name = member?.name ?? (reader.displayName || reader.email || t("talk.seeUnknown"));
  const what = reader.canWrite ? t("talk.seeWrites", { name }) : t("talk.seeReads", { name });
  const why =
    member !== undefined
      ? t("talk.seeExpected")
      : reader.audience === "group"
        ? t("talk.seeGroup")
        : t("talk.seeUnexpected");
  return { text: `${what}: ${why}.`, isWarning: member === undefined || reader.canWrite };
}

function isSame({ email }: Reader, member: ExpectedReader): boolean {
  return email?.toLowerCase() === member.email.toLowerCase();
}
