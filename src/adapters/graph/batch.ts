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
  /** How long a member may be put off. Longer waits are the person's decision. */
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
 * Several calls in one request. A member that fails is sent once more alone, where all that a single call knows
 * (renewed tokens, claims, waiting, failures) holds for it too; its siblings keep their answers.
 * @see https://learn.microsoft.com/graph/json-batching
 */
export function createReadEach({ read, timers, atOnce, patienceSeconds }: BatchOptions): Graph["readEach"] {
  async function readTogether<T>(
    calls: readonly GraphCall[],
    schema: v.GenericSchema<unknown, T>,
  ): Promise<readonly Result<T, ServiceFailure>[]> {
    const [first] = calls;
    if (first === undefined) return [];
    if (calls.length === 1) return [await read(first, schema)];
    const { operation, permission } = first;
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
      },
      answers,
    );
    if (!batch.ok) return calls.map(() => batch);
    const { responses } = batch.value;
    return Promise.all(
      calls.map((call, index) =>
        settle(
          call,
          responses.find(({ id }) => id === String(index)),
          schema,
        ),
      ),
    );
  }

  async function settle<T>(call: GraphCall, member: Member | undefined, schema: v.GenericSchema<unknown, T>) {
    if (member !== undefined && member.status >= 200 && member.status < 300) {
      const decoded = v.safeParse(schema, member.body);
      if (decoded.success) return ok(decoded.output);
      const detail = v.summarize(decoded.issues);
      return err({ kind: "unexpected", operation: call.operation, detail } as const);
    }
    if (member !== undefined && passing.has(member.status)) {
      const wait = retryAfterSeconds(member) ?? unsaidWaitSeconds;
      if (wait > patienceSeconds) {
        return err({ kind: "busy", operation: call.operation, retryAfterSeconds: wait } as const);
      }
      await new Promise<void>((wake) => timers.after(wait * 1000, wake));
    }
    return read(call, schema);
  }

  return async (calls, schema, together = atOnce) => {
    const parts = Array.from({ length: Math.ceil(calls.length / together) }, (_, part) =>
      readTogether(calls.slice(part * together, (part + 1) * together), schema),
    );
    return (await Promise.all(parts)).flat();
  };
}

/** Inside a batch every header can be read, whatever the browser hides. */
function retryAfterSeconds({ headers }: Member): number | undefined {
  const [, value] = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === "retry-after") ?? [];
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
