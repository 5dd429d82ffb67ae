import * as v from "valibot";
import type { People, PersonDetails } from "#app/ports/people.ts";
import { ok } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { userCodec, userFields } from "./codecs/user.ts";
import { readUsers } from "./read-users.ts";

const most = 10;

export function createPeople(graph: Graph): People {
  let signedIn: PersonDetails | undefined;
  const photos = new Map<string, Promise<string | undefined>>();
  /** Undefined: not in the directory any more. */
  const known = new Map<string, PersonDetails | undefined>();

  /**
   * Least permission `User.Read`.
   * @see https://learn.microsoft.com/graph/api/user-get
   */
  async function me(): ReturnType<People["me"]> {
    if (signedIn !== undefined) return ok(signedIn);
    const answer = await graph.read(
      { operation: "people.me", permission: "User.Read", method: "GET", path: `/me?$select=${userFields}` },
      userCodec,
    );
    if (answer.ok) signedIn = answer.value;
    return answer;
  }

  /**
   * Least permission `User.ReadBasic.All`. `$search` needs `ConsistencyLevel: eventual`.
   * @see https://learn.microsoft.com/graph/api/user-list
   */
  async function search(text: string): ReturnType<People["search"]> {
    if (text.trim() === "") return ok([]);
    const myself = await me();
    if (!myself.ok) return myself;
    const found = await graph.read(
      {
        operation: "people.search",
        permission: "User.ReadBasic.All",
        method: "GET",
        path: `/users?$search=${searchFor(text.trim())}&$select=${userFields}&$count=true&$top=${most + 1}`,
        headers: { ConsistencyLevel: "eventual" },
      },
      v.object({ value: v.array(userCodec) }),
    );
    return found.ok ? ok(found.value.value.filter(({ id }) => id !== myself.value.id).slice(0, most)) : found;
  }

  async function named(ids: readonly string[]): ReturnType<People["named"]> {
    const unknown = [...new Set(ids)].filter((id) => !known.has(id));
    const found = await readUsers(graph, "people.named", unknown);
    if (!found.ok) return found;
    for (const id of unknown) known.set(id, undefined);
    for (const person of found.value) known.set(person.id, person);
    return ok([...new Set(ids)].flatMap((id) => known.get(id) ?? []));
  }

  /**
   * Least permission `User.ReadBasic.All`. Without a photo, or when it cannot be read, initials do.
   * @see https://learn.microsoft.com/graph/api/profilephoto-get
   */
  async function loadPhoto(personId: string): Promise<string | undefined> {
    const image = await graph.readBlob({
      operation: "people.photo",
      permission: "User.ReadBasic.All",
      method: "GET",
      path: `/users/${encodeURIComponent(personId)}/photos/48x48/$value`,
    });
    return image.ok ? URL.createObjectURL(image.value) : undefined;
  }

  function photo(personId: string): Promise<string | undefined> {
    const loading = photos.get(personId) ?? loadPhoto(personId);
    photos.set(personId, loading);
    return loading;
  }

  return { me, search, named, photo };
}

function searchFor(text: string): string {
  const quoted = text.replaceAll(/["\\]/g, String.raw`\$&`);
  return encodeURIComponent(`"displayName:${quoted}" OR "mail:${quoted}"`);
}
