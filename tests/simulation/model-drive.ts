import type { RecordFile } from "#domain/conversation/record.ts";

/** One version of a file, as the model of OneDrive keeps it. */
type Version = {
  readonly record: RecordFile | "damaged";
  readonly authorId: string;
  readonly at: number;
  readonly cTag: string;
};

export type ModelFile = {
  readonly id: string;
  readonly ownerId: string;
  readonly versions: Version[];
  /** Addresses of those who may read it beside its owner; undefined for all members, as booking leaves it. */
  readonly readers: Set<string> | undefined;
  isDeleted: boolean;
};

export function emailOf(personId: string): string {
  return `${personId}@sidebyside.example`;
}

/** Everybody's OneDrive: one file each by path, versions, no preconditions. Knows nothing of entries or merging. */
export class ModelDrive {
  readonly files = new Map<string, ModelFile>();
  /** People who have taken the whole folder away. */
  readonly withoutFolder = new Set<string>();
  #count = 0;

  find(ownerId: string): ModelFile | undefined {
    return [...this.files.values()].find((file) => file.ownerId === ownerId && !file.isDeleted);
  }

  create(ownerId: string, record: RecordFile, at: number, readers?: Set<string>): ModelFile | undefined {
    if (this.find(ownerId) !== undefined) return undefined;
    const file: ModelFile = {
      id: `file-${++this.#count}`,
      ownerId,
      versions: [],
      readers,
      isDeleted: false,
    };
    this.files.set(file.id, file);
    this.withoutFolder.delete(ownerId);
    this.write(file, record, ownerId, at);
    return file;
  }

  write(file: ModelFile, record: RecordFile | "damaged", authorId: string, at: number): Version {
    const version: Version = { record, authorId, at, cTag: `${file.id}-${++this.#count}` };
    file.versions.push(version);
    return version;
  }
}

export function newest(file: ModelFile): Version {
  return file.versions.at(-1) as Version;
}
