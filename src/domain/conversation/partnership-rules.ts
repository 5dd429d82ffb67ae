import { type Fields, textIn } from "./fields.ts";
import type { RecordFile } from "./record.ts";
import { keepMonthsOf } from "./retention.ts";

/**
 * What a programme has settled for a partnership. It stands in every member's record, so that it holds also for people
 * who can no longer see the programme. A partnership that no programme made has none of it.
 */
export type PartnershipRules = {
  /** For how long the words are kept after the end, see `retentionOf`. */
  readonly keepMonths: number | undefined;
  /** An https address at which there is help beyond peer coaching. */
  readonly helpLink: string | undefined;
};

export const noRules: PartnershipRules = { keepMonths: undefined, helpLink: undefined };

const longestLink = 1000;

/** The rules that stand in a member's file. What cannot be followed is passed over: somebody else may have written it. */
export function rulesOf(file: Pick<RecordFile, "unknownFields">): PartnershipRules {
  const link = textIn(file.unknownFields, "helpLink");
  // Nobody is sent to an address that could run something, or that others can read along.
  const isFit = link !== undefined && link.length <= longestLink && /^https:\/\/[^\s/]+\S*$/i.test(link);
  return { keepMonths: keepMonthsOf(file), helpLink: isFit ? link : undefined };
}

/** The rules as fields of a file, which versions that do not know them hand on untouched. */
export function rulesToFields({ keepMonths, helpLink }: PartnershipRules): Fields {
  return { ...(keepMonths === undefined ? {} : { keepMonths }), ...(helpLink === undefined ? {} : { helpLink }) };
}
