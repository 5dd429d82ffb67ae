import { cities, type SeedPerson, tenantDomain, type Weekday } from "./people.ts";

/** How many people to think up, and from which seed; the same numbers give the same people. */
export type GeneratedPeople = { readonly count: number; readonly seed: number };

const givenNames =
  "Ada Adil Aiko Alba Amir Anouk Aron Asha Bela Bo Cato Chen Dara Dev Dina Edda Eli Elif Enzo Esra Finn Freya Gita Hana Hugo Ida Ilse Imani Ines Ivo Jae Jana Kavi Kira Lale Lars Leo Lior Lotta Luz Malik Mara Mei Milo Nadia Niko Nora Omar Otto Pia Quinn Rafi Remi Rosa Sana Sven Tara Theo Uma Vera Yara Yusuf Zoe".split(
    " ",
  );
const surnames =
  "Abebe Acosta Bauer Berg Castro Chowdhury Diaz Dlamini Eriksen Farah Ferrari Garcia Gupta Haas Hansen Ibrahim Ito Jansen Joshi Kaya Keller Kowalski Larsen Lopez Mbeki Moreau Nowak Nguyen Okoye Olsen Park Perera Petrov Qureshi Rai Ricci Rossi Sato Silva Singh Tanaka Torres Usman Vargas Wang Weiss Yilmaz Zhang".split(
    " ",
  );
const departments: Readonly<Record<string, readonly [lead: string, ...titles: string[]]>> = {
  Engineering: ["Engineering manager", "Software engineer", "Quality engineer", "Data engineer"],
  Product: ["Product lead", "Product manager", "Product designer", "Researcher"],
  Sales: ["Sales manager", "Account executive", "Solutions engineer"],
  Finance: ["Finance manager", "Financial analyst", "Controller"],
  People: ["People manager", "Recruiter", "Learning designer"],
  Support: ["Support manager", "Support engineer", "Technical writer"],
};
const days: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday"];
/** About so many people have one leader. */
const teamSize = 9;

/**
 * People beyond the seed's own: department by department, each team led by its first member, whose own leader is the
 * first of the department. Their mailboxes and drives come into being when they are first used, and are empty.
 */
export function generatePeople({ count, seed }: GeneratedPeople): readonly SeedPerson[] {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const taken = new Map<string, number>();
  const names = Object.keys(departments);
  const places = Object.keys(cities) as (keyof typeof cities)[];
  /** First person of each department, and of the team that is being filled. */
  const heads = new Map<string, { readonly head: string; lead: string; size: number }>();

  return Array.from({ length: count }, (_none, index): SeedPerson => {
    const department = pick(names);
    const [given, surname] = [pick(givenNames), pick(surnames)];
    const base = `${given}-${surname}`.toLowerCase();
    const number = (taken.get(base) ?? 0) + 1;
    taken.set(base, number);
    const alias = number === 1 ? base : `${base}-${number}`;
    const team = heads.get(department);
    const leads = team === undefined || team.size >= teamSize;
    const manager = team === undefined ? undefined : leads ? team.head : team.lead;
    if (leads) heads.set(department, { head: team?.head ?? alias, lead: alias, size: 1 });
    else team.size += 1;
    const city = pick(places);
    const [title, ...others] = departments[department] ?? ["Colleague"];
    const from = 7 * 60 + 30 * Math.floor(random() * 8);
    const length = random() < 0.15 ? 5 * 60 : 8 * 60 + 30;
    return {
      id: `5bde0001-0000-4000-8000-${String(index + 1).padStart(12, "0")}`,
      alias,
      email: `${alias}@${tenantDomain}`,
      displayName: number === 1 ? `${given} ${surname}` : `${given} ${surname} (${number})`,
      givenName: given,
      surname,
      jobTitle: leads ? title : pick(others),
      department,
      city,
      zone: cities[city].zone,
      windowsZone: cities[city].windowsZone,
      hours: { days: random() < 0.1 ? days.slice(0, 4) : days, from: clock(from), to: clock(from + length) },
      manager,
    };
  });
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Numbers from 0 to under 1 that are scattered well enough for a seed, the same for the same start. */
function createRandom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
