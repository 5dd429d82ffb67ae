import { GraphError } from "#tenant/graph/graph-error.ts";
import { requirePerson } from "#tenant/graph/model/directory.ts";
import { drawPortrait, hasPortrait, portraitSizes } from "#tenant/graph/model/portrait.ts";
import { contextOf } from "#tenant/graph/odata/apply.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";

const docs = "https://learn.microsoft.com/graph/api/profilephoto-get";
const permissions = ["User.Read", "User.ReadBasic.All", "User.Read.All", "ProfilePhoto.Read.All"];
const owners = ["/me", "/users/{user}"] as const;
const largest = 648;

/** Photos of people: in many sizes, or 404, after which initials are shown. */
export const photoRoutes: readonly Route[] = owners.flatMap((owner): Route[] => [
  { method: "GET", path: `${owner}/photo`, permissions, docs, handle: (call) => metadata(call, largest) },
  { method: "GET", path: `${owner}/photo/$value`, permissions, docs, handle: (call) => picture(call, largest) },
  {
    method: "GET",
    path: `${owner}/photos/{size}/$value`,
    permissions,
    docs,
    handle: (call) => picture(call, readSize(call.params["size"] ?? "")),
  },
]);

function metadata(call: GraphCall, size: number): GraphReply {
  const person = requirePhoto(call);
  return {
    status: 200,
    body: {
      "@odata.context": contextOf(call, `users('${person.id}')/photo/$entity`),
      "@odata.mediaContentType": "image/png",
      "@odata.mediaEtag": etagOf(person, size),
      id: `${size}x${size}`,
      height: size,
      width: size,
    },
  };
}

function picture(call: GraphCall, size: number): GraphReply {
  const person = requirePhoto(call);
  const headers = { "Content-Type": "image/png", ETag: etagOf(person, size) };
  if (call.headers["if-none-match"] === headers.ETag) return { status: 304, headers };
  return { status: 200, body: drawPortrait(person, size), headers };
}

function requirePhoto(call: GraphCall): SeedPerson {
  const { caller, params, tenant } = call;
  const named = params["user"];
  const person = named === undefined ? caller.person : requirePerson(tenant, named);
  const mayReadOthers = permissions.slice(1).some((permission) => caller.scopes.has(permission));
  if (person.id !== caller.person.id && !mayReadOthers) {
    throw new GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  }
  if (!hasPortrait(person)) {
    throw new GraphError(
      404,
      "ImageNotFound",
      "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
    );
  }
  return person;
}

function readSize(text: string): number {
  const size = Number(/^(\d+)x\1$/i.exec(text)?.[1]);
  if (portraitSizes.includes(size)) return size;
  throw new GraphError(400, "ErrorInvalidRequest", `The photo size '${text}' is not supported.`);
}

function etagOf({ id }: SeedPerson, size: number): string {
  return `"${id.slice(-6)}-${size}"`;
}
