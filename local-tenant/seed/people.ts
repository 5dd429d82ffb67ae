/** The people of the small company, readable as a table. */
export type SeedPerson = {
  /** Directory object id. */
  readonly id: string;
  /** Before the @ of the address, and the first label of the person's own origin. */
  readonly alias: string;
  readonly email: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly city: string;
  /** IANA name. */
  readonly zone: string;
  /** The Windows name that Exchange uses, or undefined for a custom zone. */
  readonly windowsZone: string | undefined;
  /** Wall times on the person's own clock. */
  readonly hours: { readonly days: readonly Weekday[]; readonly from: string; readonly to: string };
  readonly manager: string | undefined;
};

export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

const weekdays: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday"];

/** Where the company has offices, with the names of their time zones. */
export const cities = {
  London: { zone: "Europe/London", windowsZone: "GMT Standard Time" },
  Berlin: { zone: "Europe/Berlin", windowsZone: "W. Europe Standard Time" },
  "New York": { zone: "America/New_York", windowsZone: "Eastern Standard Time" },
  "São Paulo": { zone: "America/Sao_Paulo", windowsZone: "E. South America Standard Time" },
  Kathmandu: { zone: "Asia/Kathmandu", windowsZone: "Nepal Standard Time" },
  Auckland: { zone: "Pacific/Auckland", windowsZone: "New Zealand Standard Time" },
} as const;

type City = keyof typeof cities;
type Row = readonly [
  name: string,
  title: string,
  department: string,
  city: City,
  from: string,
  to: string,
  manager: string | undefined,
  extra?: { readonly days?: readonly Weekday[]; readonly customZone?: true },
];

const rows: readonly Row[] = [
  ["Helena Brandt", "Managing director", "Leadership", "Berlin", "08:30", "17:30", undefined],
  ["Ana Ferreira", "Learning and development lead", "People", "Berlin", "08:00", "16:30", "helena"],
  ["Oliver Hughes", "Head of product", "Product", "London", "09:00", "17:30", "helena"],
  ["Maya Patel", "Product manager", "Product", "London", "09:00", "17:30", "oliver"],
  ["Grace Okafor", "Product designer", "Product", "London", "09:30", "18:00", "oliver"],
  ["Samuel Wright", "Researcher", "Product", "London", "08:00", "16:00", "oliver"],
  ["Isla Campbell", "Content lead", "Marketing", "London", "09:00", "17:00", "carlos"],
  ["Suman Adhikari", "Head of engineering", "Engineering", "Kathmandu", "10:00", "18:30", "helena"],
  ["Tom Gurung", "Software engineer", "Engineering", "Kathmandu", "10:00", "18:30", "suman"],
  ["Anjali Shrestha", "Software engineer", "Engineering", "Kathmandu", "09:30", "18:00", "suman"],
  ["Bikram Thapa", "Quality engineer", "Engineering", "Kathmandu", "11:00", "19:30", "suman"],
  ["Lukas Weber", "Software architect", "Engineering", "Berlin", "09:00", "17:30", "suman"],
  [
    "Mia Schneider",
    "Data analyst",
    "Finance",
    "Berlin",
    "08:00",
    "13:00",
    "david",
    { days: ["monday", "tuesday", "wednesday", "thursday"] },
  ],
  ["Jonas Fischer", "Site reliability engineer", "Engineering", "Berlin", "10:00", "18:30", "suman"],
  ["Emil Novak", "Recruiter", "People", "Berlin", "09:00", "17:00", "ana"],
  ["David Cohen", "Head of finance", "Finance", "New York", "08:30", "17:00", "helena"],
  ["Rachel Kim", "Financial controller", "Finance", "New York", "09:00", "17:30", "david"],
  ["Marcus Johnson", "Account executive", "Sales", "New York", "09:00", "18:00", "carlos"],
  ["Priya Nair", "Solutions engineer", "Sales", "New York", "08:00", "16:30", "carlos", { customZone: true }],
  ["Carlos Lima", "Head of sales", "Sales", "São Paulo", "09:00", "18:00", "helena"],
  ["Beatriz Souza", "Customer success manager", "Sales", "São Paulo", "08:30", "17:30", "carlos"],
  ["Rafael Costa", "Campaign manager", "Marketing", "São Paulo", "09:00", "18:00", "carlos"],
  ["Aroha Ngata", "Support lead", "Support", "Auckland", "08:30", "17:00", "helena"],
  ["Liam Walker", "Support engineer", "Support", "Auckland", "07:30", "15:30", "aroha"],
  ["Ella Thompson", "Technical writer", "Support", "Auckland", "09:00", "17:30", "aroha"],
  ["Noah Bennett", "Support engineer", "Support", "London", "07:00", "15:00", "aroha"],
  ["Amelia Clarke", "Product manager", "Product", "London", "08:30", "17:00", "oliver"],
  ["Hassan Malik", "Product designer", "Product", "London", "10:00", "18:30", "oliver"],
  ["Joseph Reid", "Brand manager", "Marketing", "London", "09:00", "17:30", "carlos"],
  ["Lena Vogel", "Learning designer", "People", "Berlin", "09:00", "17:00", "ana"],
  ["Farid Rahimi", "Software engineer", "Engineering", "Berlin", "08:30", "17:00", "lukas"],
  ["Pavel Dvorak", "Software engineer", "Engineering", "Berlin", "07:30", "16:00", "lukas"],
  ["Katharina Busch", "Business analyst", "Finance", "Berlin", "08:00", "16:30", "david"],
  ["Bina Karki", "Software engineer", "Engineering", "Kathmandu", "09:30", "18:00", "suman"],
  ["Nabin Lama", "Platform engineer", "Engineering", "Kathmandu", "10:30", "19:00", "suman"],
  ["Rina Maharjan", "Quality engineer", "Engineering", "Kathmandu", "08:30", "17:00", "bikram"],
  ["Claire Dubois", "Financial analyst", "Finance", "New York", "08:00", "16:30", "rachel"],
  ["Derek Hall", "Account executive", "Sales", "New York", "09:30", "18:00", "carlos"],
  ["Naomi Brooks", "People partner", "People", "New York", "09:00", "17:00", "ana"],
  ["Paula Mendes", "Customer success manager", "Sales", "São Paulo", "09:00", "18:00", "beatriz"],
  ["Juliana Alves", "Account executive", "Sales", "São Paulo", "08:00", "17:00", "carlos"],
  ["Felipe Rocha", "Marketing analyst", "Marketing", "São Paulo", "10:00", "19:00", "rafael"],
  ["Hemi Rangi", "Solutions engineer", "Sales", "Auckland", "09:00", "17:30", "carlos"],
  [
    "Mere Parata",
    "Office manager",
    "People",
    "Auckland",
    "08:00",
    "16:00",
    "ana",
    { days: ["tuesday", "wednesday", "thursday"] },
  ],
];

export const tenantDomain = "sidebyside.example";
export const tenantId = "7e0a1c1e-5b1d-4e5e-9a55-51de51de0001";

export const people: readonly SeedPerson[] = rows.map(toPerson);

function toPerson([name, jobTitle, department, city, from, to, manager, extra]: Row, index: number): SeedPerson {
  const [givenName = "", surname = ""] = name.split(" ");
  const alias = givenName.toLowerCase();
  return {
    id: `5bde0000-0000-4000-8000-${String(index + 1).padStart(12, "0")}`,
    alias,
    email: `${alias}@${tenantDomain}`,
    displayName: name,
    givenName,
    surname,
    jobTitle,
    department,
    city,
    zone: cities[city].zone,
    windowsZone: extra?.customZone ? undefined : cities[city].windowsZone,
    hours: { days: extra?.days ?? weekdays, from, to },
    manager,
  };
}
