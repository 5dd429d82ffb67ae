import * as v from "valibot";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { Timers } from "#app/ports/timers.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Graph, GraphCall } from "./client.ts";

export type BatchOptions = {
  readonly read: Graph["read"];
  readonly timers: Timers;
  /** The most members of one batch: they run side by side. */
  readonly atOnce: number;
  /** How long members may be put off in all, unless their call says otherwise. Longer waits are the person's decision. */
  readonly patienceSeconds: number;
};

const answers = v.object({
  responses: v.array(
    v.object({
      id: v.string(),
      status: v.number(),
      headers: v.nullish(v.record(v.string(), v.string())),
      body: v.optional(v.unknown()),
    }),
  ),
});

type Member = v.InferOutput<typeof answers>["responses"][number];

/** What passes by itself. */
const passing = new Set([429, 503, 504]);
/** Before a member that was put off without saying how long is sent again. */
const unsaidWaitSeconds = 2;

/**
 * Several calls in one request. Members that are put off wait as long as the one that waits longest and go together again;
 * a member that fails otherwise is sent once more alone, where all that a single call knows (renewed tokens, claims,
 * failures) holds for it too; its siblings keep their answers.
 * @see https://learn.microsoft.com/graph/json-batching
 */
export function createReadEach({ read, timers, atOnce, patienceSeconds }: BatchOptions): Graph["readEach"] {
  async function readTogether<T>(
    calls: readonly GraphCall[],
    schema: v.GenericSchema<unknown, T>,
    waitedSeconds = 0,
  ): Promise<readonly Result<T, ServiceFailure>[]> {
    const [first] = calls;
    if (first === undefined) return [];
    if (calls.length === 1) return [await read(first, schema)];
    const { operation, permission, patienceSeconds: own = patienceSeconds } = first;
    const requests = calls.map(({ method, path, headers, body }, index) => ({
      id: String(index),
      method,
      url: path,
      headers: { ...headers, "Content-Type": "application/json" },
      body,
    }));
    const batch = await read(
      {
        operation,
        permission,
        method: "POST",
        path: "/$batch",
        body: { requests },
        isRepeatable: true,
        weight: calls.length,
        patienceSeconds: own,
      },
      answers,
    );
    if (!batch.ok) return calls.map(() => batch);
    const memberOf = (index: number) => batch.value.responses.find(({ id }) => id === String(index));
    const putOff = calls.flatMap((call, index) => {
      const seconds = putOffSeconds(memberOf(index));
      return seconds === undefined || waitedSeconds + seconds > own ? [] : [{ call, index, seconds }];
    });
    const later = putOff.length === 0 ? Promise.resolve([]) : wait(Math.max(...putOff.map(({ seconds }) => seconds)));
    return Promise.all(
      calls.map(async (call, index) => {
        const place = putOff.findIndex((one) => one.index === index);
        if (place < 0) return settle(call, memberOf(index), schema);
        const again = (await later)[place];
        if (again === undefined) throw new Error("one call, one answer");
        return again;
      }),
    );

    async function wait(seconds: number) {
      await new Promise<void>((wake) => timers.after(seconds * 1000, wake));
      const together = putOff.map(({ call }) => call);
      return readTogether(together, schema, waitedSeconds + seconds);
    }
  }

  async function settle<T>(call: GraphCall, member: Member | undefined, schema: v.GenericSchema<unknown, T>) {
    if (member !== undefined && member.status >= 200 && member.status < 300) {
      const decoded = v.safeParse(schema, member.body);
      if (decoded.success) return ok(decoded.output);
      const detail = v.summarize(decoded.issues);
      return err({ kind: "unexpected", operation: call.operation, detail } as const);
    }
    const seconds = putOffSeconds(member);
    if (seconds === undefined) return read(call, schema);
    return err({ kind: "busy", operation: call.operation, retryAfterSeconds: seconds } as const);
  }

  return async (calls, schema, together = atOnce) => {
    const parts = Array.from({ length: Math.ceil(calls.length / together) }, (_, part) =>
      readTogether(calls.slice(part * together, (part + 1) * together), schema),
    );
    return (await Promise.all(parts)).flat();
  };
}

/** How long a member is put off; undefined when it is not. Inside a batch every header can be read, whatever the browser hides. */
function putOffSeconds(member: Member | undefined): number | undefined {
  if (member === undefined || !passing.has(member.status)) return undefined;
  const [, value] = Object.entries(member.headers ?? {}).find(([name]) => name.toLowerCase() === "retry-after") ?? [];
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : unsaidWaitSeconds;
}
