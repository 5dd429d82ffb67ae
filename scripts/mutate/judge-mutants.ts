export type JudgedMutant = {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
  readonly status: string;
};

export type MutationVerdict = {
  /** In per cent of all mutants that were run. 0 when none was: nothing was shown then. */
  readonly score: number;
  readonly lines: readonly string[];
};

const killed = new Set(["Killed", "Timeout"]);
const survived = new Set(["Survived", "NoCoverage"]);

/** Counts the mutants that were run, and names every one that no test noticed. */
export function judgeMutants(mutants: readonly JudgedMutant[]): MutationVerdict {
  const dead = mutants.filter(({ status }) => killed.has(status));
  const alive = mutants.filter(({ status }) => survived.has(status));
  const run = dead.length + alive.length;
  const score = run === 0 ? 0 : (100 * dead.length) / run;
  const folders = [...new Set([...dead, ...alive].map(({ fileName }) => folderOf(fileName)))].toSorted();
  return {
    score,
    lines: [
      ...alive.map(survivor).toSorted(),
      ...folders.map((folder) => {
        const inFolder = ({ fileName }: JudgedMutant) => folderOf(fileName) === folder;
        return `${folder}: ${dead.filter(inFolder).length} killed, ${alive.filter(inFolder).length} survived`;
      }),
      `${run} of ${mutants.length} mutants were run: ${dead.length} killed, ${alive.length} survived, ${score.toFixed(1)} %`,
    ],
  };
}

function survivor({ fileName, location, mutatorName, replacement, status }: JudgedMutant): string {
  const { line, column } = location.start;
  const how = status === "NoCoverage" ? "no test comes here" : "survived";
  const text = (replacement ?? "").replaceAll(/\s+/g, " ").slice(0, 80);
  return `${relative(fileName)}:${line}:${column} ${how}: ${mutatorName} -> ${text}`;
}

function folderOf(fileName: string): string {
  return relative(fileName).split("/").slice(0, -1).join("/");
}

function relative(fileName: string): string {
  return fileName.replace(/^.*\/src\//, "src/");
}
