import { layTable, type PeopleTable } from "./people-table.ts";
import type { PairingQuestion } from "./question.ts";
import { readPeople } from "./read-people.ts";

/** The people of a question, ready to be asked about: lay it once, then explain as many pairs as you like. */
export function reviewTable(question: PairingQuestion): PeopleTable {
  return layTable(readPeople(question), question);
}
