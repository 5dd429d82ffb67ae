import { beforeEach, describe, expect, it, vi } from "vitest";
import { createLiveFiles } from "#adapters/graph/live-files.ts";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createOwnFolder } from "#adapters/graph/own-folder.ts";
import { createPrivateFiles } from "#adapters/graph/private-file.ts";
import { addFault } from "#tenant/graph/faults.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { freshTenant } from "./adapter-bench.ts";
import { asPerson, filesOf, mayasRecord, partnershipId, putRaw, readRaw, send, value } from "./records-bench.ts";

vi.setConfig({ testTimeout: 30_000 });

let service: TenantService;
beforeEach(() => {
  service = freshTenant();
});

function folderOf(alias: string) {
  const bench = filesOf(service, alias);
  return { ...bench, folder: createOwnFolder(bench.graph, createOwnDrive(bench.graph, bench.timers)) };
}

const root = "/me/drive/root:/Side%20by%20Side";
const names = (list: { readonly files: readonly { readonly folder: string | undefined; readonly name: string }[] }) =>
  list.files.map(({ folder, name }) => (folder === undefined ? name : `${folder}/${name}`)).toSorted();

/** https://learn.microsoft.com/graph/api/driveitem-list-children and driveitem-delete */
describe("my folder", () => {
  it("is empty where there is none", async () => {
    const { folder } = folderOf("maya");
    expect(value(await folder.list())).toEqual({ top: undefined, files: [], folders: [] });
  });

  it("lists what lies in it and in the folders of the partnerships, nothing above or below", async () => {
    const { folder, graph, askedFor } = folderOf("maya");
    await putRaw(graph, "{}");
    await putRaw(graph, "{}", "second");
    await send(graph, "PUT", `${root}/private.json:/content`, "{}");
    await send(graph, "PUT", `${root}/second/photos/one.json:/content`, "{}");
    await send(graph, "PUT", "/me/drive/root:/budget.json:/content", "{}");
    const listed = value(await folder.list());
    expect(names(listed)).toEqual([`${partnershipId}/record.json`, "private.json", "second/record.json"].toSorted());
    expect(listed.folders.map(({ name }) => name).toSorted()).toEqual([partnershipId, "second"].toSorted());
    expect(new Set(askedFor)).toEqual(new Set(["Files.ReadWrite"]));
  });

  it("tells a file that is gone from one whose folder was taken away with it", async () => {
    const { folder, graph, timers } = folderOf("maya");
    const ownDrive = createOwnDrive(graph, timers);
    const [records, privately] = [createLiveFiles(graph, ownDrive), createPrivateFiles(graph, ownDrive)];
    await putRaw(graph, "{}");
    const { files, folders, top } = value(await folder.list());
    for (const file of files) await folder.remove(file);
    expect(value(await records.isFolderGone(partnershipId))).toBe(false);
    expect(value(await privately.isFolderGone())).toBe(false);
    for (const empty of folders) await folder.removeEmpty(empty);
    expect(value(await records.isFolderGone(partnershipId))).toBe(true);
    expect(value(await privately.isFolderGone())).toBe(false);
    if (top !== undefined) await folder.removeEmpty(top);
    expect(value(await privately.isFolderGone())).toBe(true);
    addFault(service.tenant, { kind: "offline", match: { person: "maya" } });
    expect(await records.isFolderGone(partnershipId)).toMatchObject({ error: { kind: "offline" } });
  });

  it("follows the pages of a folder with many partnerships", async () => {
    const { folder, graph } = folderOf("maya");
    await send(graph, "GET", "/me/drive");
    const many = Array.from({ length: 205 }, (_, index) => `copy-${index}.json`);
    for (const name of many) await send(graph, "PUT", `${root}/${name}:/content`, "{}");
    expect(value(await folder.list()).files).toHaveLength(205);
  });

  it("reads a file as it stands, whatever it is, and none that is far too large", async () => {
    const { folder, graph } = folderOf("maya");
    await putRaw(graph, "not {json");
    const [file] = value(await folder.list()).files;
    if (file === undefined) throw new Error("nothing there");
    expect(value(await folder.readText(file))).toBe("not {json");
    await putRaw(graph, "x".repeat(1_000_001));
    expect(await folder.readText(file)).toMatchObject({ error: { kind: "oversized-record", bytes: 1_000_001 } });
  });

  it("removes a file; one that is gone already is removed", async () => {
    const { folder, graph } = folderOf("maya");
    await putRaw(graph, "{}");
    await putRaw(graph, '{"other":1}', "second");
    const file = value(await folder.list()).files.find((one) => one.folder === partnershipId);
    if (file === undefined) throw new Error("nothing there");
    value(await folder.remove(file));
    expect(names(value(await folder.list()))).toEqual(["second/record.json"]);
    expect(await readRaw(graph, "second/record.json")).toEqual({ other: 1 });
    value(await folder.remove(file));
  });

  it("removes a partnership's folder only when nothing is in it", async () => {
    const { folder, graph } = folderOf("maya");
    await putRaw(graph, "{}");
    const { files, folders } = value(await folder.list());
    const [file, place] = [files[0], folders[0]];
    if (file === undefined || place === undefined) throw new Error("nothing there");
    expect(value(await folder.removeEmpty(place))).toBe(false);
    expect(names(value(await folder.list()))).toEqual([`${partnershipId}/record.json`]);
    value(await folder.remove(file));
    expect(value(await folder.removeEmpty(place))).toBe(true);
    expect(value(await folder.list()).folders).toEqual([]);
  });

  it("never lets anybody remove another's file, also one that is shared with them", async () => {
    const maya = folderOf("maya");
    const reference = value(await maya.own.write(mayasRecord));
    value(await maya.sharing.allowReading(reference, [asPerson("tom").email]));
    expect(await folderOf("tom").folder.remove(reference)).toMatchObject({ error: { kind: "forbidden" } });
    expect(value(await folderOf("tom").folder.list()).files).toEqual([]);
    expect(value(await maya.folder.list()).files).toHaveLength(1);
  });

  it("says what is wrong when the service cannot be reached", async () => {
    const { folder, graph } = folderOf("maya");
    await putRaw(graph, "{}");
    addFault(service.tenant, { kind: "offline", match: { person: "maya" } });
    expect(await folder.list()).toMatchObject({ error: { kind: "offline" } });
  });
});
