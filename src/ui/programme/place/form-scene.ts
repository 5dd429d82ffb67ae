import type { Programme } from "#domain/programme/programme.ts";
import type { PlaceForm, PlaceProblem } from "./place-form.ts";
import type { MyPlace } from "./read-place.ts";

/** The form as it stands, and what its fields need to change it. */
export type FormScene = {
  readonly form: PlaceForm;
  readonly change: (part: Partial<PlaceForm>) => void;
  readonly problems: readonly PlaceProblem[];
  readonly programme: Programme;
  readonly found: MyPlace;
};
