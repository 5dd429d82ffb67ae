import { explainPair } from "#domain/pairing/explain-pair.ts";
import type { PeopleTable } from "#domain/pairing/people-table.ts";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import { reviewTable } from "#domain/pairing/review-table.ts";
import { whyNot } from "#domain/pairing/why-not.ts";
import type { PairingDesk, SolvedRound } from "./pairing-desk-contract.ts";

/** What can be asked about the round that stands. The people are laid out at the first question: that takes a moment. */
export function createDeskAnswers(standing: () => SolvedRound | undefined): Pick<PairingDesk, "whyNot" | "explain"> {
  let laid: { readonly question: PairingQuestion; readonly table: PeopleTable } | undefined;
  const tableOf = (question: PairingQuestion) => {
    if (laid?.question !== question) laid = { question, table: reviewTable(question) };
    return laid.table;
  };
  return {
    whyNot(first, second) {
      const solved = standing();
      return solved && whyNot(tableOf(solved.question), solved.pairing, first, second);
    },
    explain(first, second) {
      const solved = standing();
      return solved && explainPair(tableOf(solved.question), first, second);
    },
  };
}
