import type { Couple } from "./pairing-oracle.ts";
import { idOf } from "./pairing-page-object.ts";
import { personOf } from "./stage.ts";

/** Eight people: few enough to try every way of pairing them, different enough that the ways differ. */
const aliases = ["maya", "tom", "grace", "samuel", "isla", "lukas", "emil", "oliver"] as const;
export const nameOf = (id: string) => {
  const alias = aliases.find((each) => idOf(each) === id) ?? "";
  return personOf(alias).displayName;
};
/** What they tell the coordinators. */
export const tells = {
  maya: { goals: ["delegating"], offers: ["feedback"], wants: ["delegating"], level: 1, department: "Product" },
  tom: { goals: ["feedback"], offers: ["delegating"], wants: ["feedback"], level: 2, department: "Engineering" },
  grace: {
    goals: ["delegating", "feedback"],
    offers: ["delegating"],
    wants: ["delegating"],
    level: 1,
    department: "Product",
  },
  samuel: { offers: [], wants: ["feedback"], level: 1, role: "Researcher", department: "Product" },
  isla: { goals: [], offers: ["delegating"], wants: [], level: 2, role: "Editor", department: "Marketing" },
  lukas: {
    offers: ["feedback", "delegating"],
    wants: ["feedback"],
    level: 2,
    languages: ["de", "en"],
    department: "Engineering",
  },
  emil: { offers: ["feedback"], wants: ["delegating", "feedback"], languages: ["de", "en"], department: "People" },
  oliver: { goals: ["feedback"], offers: ["delegating"], wants: ["feedback"], level: 2, managerId: undefined },
};

/** Their names in the order of the screen: by their ids. */
export function namesOf([one, other]: Couple): readonly [string, string] {
  return one < other ? [nameOf(one), nameOf(other)] : [nameOf(other), nameOf(one)];
}

export function joined(couple: Couple): string {
  return namesOf(couple).join(" and ");
}
