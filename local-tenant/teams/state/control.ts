import { readPeople, type TenantPerson } from "#tenant/teams/person.ts";
import { isObject, textOf } from "#tenant/teams/protocol/envelope.ts";

/** Kinds of trouble that the tenant can be told to make. */
export type FaultKind =
  | "offline"
  | "throttle"
  | "forbid"
  | "unavailable"
  | "delay"
  | "drop"
  | "conflict"
  | "claims"
  | "revoke-consent"
  | "time-out-after-effect";

/** Trouble that is on. Without a person it is for everybody. */
export type Fault = {
  readonly id: string;
  readonly kind: string;
  /** Alias, address or id. */
  readonly person: string | undefined;
  /** The permissions that are withdrawn; undefined means all of them. */
  readonly scopes: readonly string[] | undefined;
};

export type FaultWish = {
  readonly kind: FaultKind;
  readonly person: string | undefined;
  readonly scopes?: readonly string[];
  readonly delayMs?: number;
};

/** The tenant's own API: what no Microsoft 365 has, and a practice tenant needs. */
export type Control = {
  readonly people: () => Promise<readonly TenantPerson[]>;
  readonly moveClock: (to: { readonly epochMs: number } | "real-time") => Promise<void>;
  readonly watchClock: (listener: (offsetMs: number) => void) => () => void;
  readonly faults: () => Promise<readonly Fault[]>;
  readonly addFault: (wish: FaultWish) => Promise<void>;
  readonly removeFault: (id: string) => Promise<void>;
  /** How many mails each address has received, by address in lower case. */
  readonly mailCounts: () => Promise<Readonly<Record<string, number>>>;
  readonly reset: () => Promise<void>;
};

export function createControl(base: string): Control {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}`);
    const text = await response.text();
    return text === "" ? undefined : JSON.parse(text);
  };

  return {
    people: async () => readPeople(await call("GET", "/people")),
    moveClock: async (to) => {
      const now = new Date(to === "real-time" ? Date.now() : to.epochMs).toISOString();
      await call("PUT", "/clock", { now });
    },
    watchClock: (listener) => {
      const stream = new EventSource(`${base}/clock/stream`);
      stream.addEventListener("message", ({ data }) => {
        const offsetMs = readOffset(data);
        if (offsetMs !== undefined) listener(offsetMs);
      });
      return () => stream.close();
    },
    faults: async () =>
      readRows(await call("GET", "/faults"), "faults")
        .map(readFault)
        .filter((fault) => fault !== undefined),
    addFault: async ({ kind, person, scopes, delayMs }) => {
      await call("POST", "/faults", {
        kind,
        match: person === undefined ? {} : { person },
        ...(scopes === undefined ? {} : { scopes }),
        ...(delayMs === undefined ? {} : { delayMs }),
      });
    },
    removeFault: async (id) => {
      await call("DELETE", `/faults/${encodeURIComponent(id)}`);
    },
    mailCounts: async () => countByAddress(readRows(await call("GET", "/mail"), "mails")),
    reset: async () => {
      await call("POST", "/reset");
    },
  };
}

/** Whether a fault strikes this person: one without a person strikes everybody. */
export function strikes({ person }: Fault, { alias, email, id }: TenantPerson): boolean {
  return person === undefined || [alias, email, id].includes(person);
}

/** Whether consent to a permission has been withdrawn for this person. */
export function isRevoked(faults: readonly Fault[], person: TenantPerson, scope: string): boolean {
  return faults.some(
    (fault) => fault.kind === "revoke-consent" && strikes(fault, person) && (fault.scopes?.includes(scope) ?? true),
  );
}

/** One message of the clock's stream. */
export function readOffset(data: unknown): number | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const value: unknown = JSON.parse(data);
    const offsetMs = isObject(value) ? value["offsetMs"] : undefined;
    return typeof offsetMs === "number" && Number.isFinite(offsetMs) ? offsetMs : undefined;
  } catch {
    return undefined;
  }
}

function readRows(body: unknown, name: string): readonly unknown[] {
  const rows = isObject(body) ? (body["value"] ?? body[name]) : body;
  return Array.isArray(rows) ? rows : [];
}

function readFault(row: unknown): Fault | undefined {
  const id = textOf(row, "id");
  const kind = textOf(row, "kind");
  if (id === undefined || kind === undefined) return undefined;
  const match = isObject(row) ? row["match"] : undefined;
  const scopes = isObject(row) ? row["scopes"] : undefined;
  return {
    id,
    kind,
    person: textOf(match, "person"),
    scopes: Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : undefined,
  };
}

function countByAddress(mails: readonly unknown[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const mail of mails) {
    const to = textOf(mail, "to")?.toLowerCase();
    if (to !== undefined) counts[to] = (counts[to] ?? 0) + 1;
  }
  return counts;
}
