import { failures } from "./en/failures.ts";
import { shared } from "./en/shared.ts";

export const en = { shared, failures } as const;
