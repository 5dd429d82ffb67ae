import type { Catalogue } from "./catalogue.ts";
import { failures } from "./de/failures.ts";
import { shared } from "./de/shared.ts";

export const de = { shared, failures } as const satisfies Catalogue;
