import * as v from "valibot";
import type { PersonDetails } from "#app/ports/people.ts";

export const userFields = "id,displayName,mail,userPrincipalName,jobTitle,userType";

const user = v.object({
  id: v.string(),
  displayName: v.nullish(v.string()),
  mail: v.nullish(v.string()),
  userPrincipalName: v.string(),
  jobTitle: v.nullish(v.string()),
  userType: v.nullish(v.string()),
});

/** @see https://learn.microsoft.com/graph/api/resources/user */
export const userCodec: v.GenericSchema<unknown, PersonDetails> = v.pipe(
  user,
  v.transform(({ id, displayName, mail, userPrincipalName, jobTitle, userType }) => ({
    id,
    displayName: displayName ?? userPrincipalName,
    email: mail ?? userPrincipalName,
    jobTitle: jobTitle ?? undefined,
    isGuest: userType?.toLowerCase() === "guest",
  })),
);
