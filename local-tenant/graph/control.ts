import { hasPortrait } from "./model/portrait.ts";
import { avatarColour } from "./model/avatar-colour.ts";
import { addFault, type FaultRule, faultKinds, listFaults, removeFaults } from "./faults.ts";
import { type ControlAnswer, generateColleagues, sayGoodbye, setMembersLevel } from "./control-people.ts";
import { createEventStream } from "./event-stream.ts";
import type { Limits } from "./limits.ts";
import type { Tenant } from "./tenant.ts";

export type ControlOptions = {
  readonly limits: Limits;
  readonly changed: () => void;
  readonly reset: () => void;
  readonly restart: () => void;
};

export type Control = { readonly answer: (request: Request) => Promise<Response>; readonly close: () => void };

const cors = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, PUT, POST, DELETE, OPTIONS",
  "Access-Control-Allow-Headers": "content-type",
} as const;

/** The tenant's own switches, which no real tenant has: clock, faults, mails, people, sites, usage, reset, restart. */
export function createControl(tenant: Tenant, options: ControlOptions): Control {
  const clock = () => ({ now: new Date(tenant.clock.nowMs()).toISOString(), offsetMs: tenant.state.clockOffsetMs });
  const stream = createEventStream(clock);
  const announce = () => {
    stream.push();
    options.changed();
  };

  async function answer(request: Request): Promise<Response> {
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: cors });
    const path = new URL(request.url).pathname.replace("/control", "");
    const faultId = /^\/faults\/([^/]+)$/.exec(path)?.[1];
    const operation = `${request.method} ${faultId === undefined ? path : "/faults/{id}"}`;
    switch (operation) {
      case "GET /clock":
        return json(200, clock());
      case "PUT /clock":
        return moveClock(await readJson(request));
      case "GET /clock/stream":
        return stream.open(cors);
      case "GET /faults":
        return json(200, { value: listFaults(tenant) });
      case "POST /faults":
        return postFault(await readJson(request));
      case "DELETE /faults":
      case "DELETE /faults/{id}": {
        const removed = removeFaults(tenant, faultId);
        options.changed();
        return json(200, { removed });
      }
      case "GET /mail":
        return json(200, { value: mails(tenant) });
      case "GET /people":
        return json(200, { value: tenant.people.map(toCard) });
      case "POST /generate":
        return changePeople(generateColleagues(tenant, await readJson(request)));
      case "POST /leave":
        return changePeople(sayGoodbye(tenant, await readJson(request)));
      case "PUT /site":
        return changePeople(setMembersLevel(tenant, await readJson(request)));
      case "GET /usage":
        return json(200, options.limits.usage());
      case "DELETE /usage":
        options.limits.reset();
        return json(200, options.limits.usage());
      case "POST /reset":
        options.reset();
        announce();
        return json(200, clock());
      case "POST /restart":
        options.restart();
        announce();
        return json(200, clock());
      default:
        return json(404, { error: `The control API has no ${operation}.` });
    }
  }

  function moveClock(body: Readonly<Record<string, unknown>>): Response {
    const now = typeof body["now"] === "string" ? Date.parse(body["now"]) : Number.NaN;
    if (Number.isNaN(now)) return json(400, { error: "Send { now } as an ISO instant." });
    tenant.clock.moveTo(now);
    announce();
    return json(200, clock());
  }

  function postFault(body: Readonly<Record<string, unknown>>): Response {
    const kind = faultKinds.find((known) => known === body["kind"]);
    if (kind === undefined) return json(400, { error: `kind must be one of ${faultKinds.join(", ")}.` });
    const { match = {}, ...rest } = body as Partial<FaultRule>;
    const added = addFault(tenant, { ...rest, match, kind });
    options.changed();
    return json(201, added);
  }

  function changePeople([status, body]: ControlAnswer): Response {
    options.changed();
    return json(status, body);
  }

  return { answer, close: stream.close };
}

function toCard(person: Tenant["people"][number]) {
  const { id, alias, displayName, email, jobTitle, department, city, zone, windowsZone, hours, manager } = person;
  return {
    id,
    alias,
    displayName,
    email,
    jobTitle,
    department,
    city,
    zone,
    windowsZone,
    hours,
    manager,
    avatarColour: avatarColour(person),
    hasPhoto: hasPortrait(person),
  };
}

/** Mails are kept by the mailbox model; before the first one there is no slice. */
function mails({ state }: Tenant): unknown {
  return state.slices["mail"] ?? [];
}

async function readJson(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await request.json().catch(() => undefined);
  return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
}

function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: cors });
}
