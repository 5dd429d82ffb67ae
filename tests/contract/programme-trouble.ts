import type { TenantService } from "#tenant/graph/service.ts";

/** What goes wrong at one request; offline lasts until it is mended. */
export const troubles = ["offline before", "offline after", "429", "503", "412"] as const;
export type Trouble = (typeof troubles)[number];

export type TroubledService = TenantService & {
  /** From now on requests are counted, and the one with this number meets the trouble. */
  readonly arm: (trouble: Trouble, at: number) => void;
  readonly mend: () => void;
  /** How many have been asked since `arm`. */
  readonly asked: () => number;
  /** Which of them stated a precondition. */
  readonly conditional: () => readonly number[];
};

const offline = () => Promise.reject(new TypeError("Failed to fetch"));

/** A tenant behind a network, or a service, that fails once: before or after the effect, as a whole. */
export function troubledService(tenant: TenantService): TroubledService {
  let trouble: Trouble | undefined;
  let at = 0;
  let count = 0;
  let withCondition: number[] = [];

  function answer(request: Request): ReturnType<TenantService["answer"]> {
    const number = count++;
    if (request.headers.has("if-match")) withCondition.push(number);
    if (trouble === undefined || number < at) return tenant.answer(request);
    if (trouble === "offline before") return offline();
    if (trouble === "offline after") return Promise.resolve(tenant.answer(request)).then(offline);
    if (number > at) return tenant.answer(request);
    const code = { "429": "TooManyRequests", "503": "serviceNotAvailable", "412": "resourceModified" }[trouble];
    const headers = { "Retry-After": "7" };
    return Promise.resolve(Response.json({ error: { code, message: "" } }, { status: Number(trouble), headers }));
  }

  return {
    ...tenant,
    answer,
    arm(next, number) {
      trouble = next;
      at = number;
      count = 0;
      withCondition = [];
    },
    mend() {
      trouble = undefined;
    },
    asked: () => count,
    conditional: () => withCondition,
  };
}
