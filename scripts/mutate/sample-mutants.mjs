import { createHash } from "node:crypto";

/**
 * A plugin of Stryker that takes a seeded sample: a mutant that is not in it is refused as if it did not compile, and
 * Stryker neither runs nor counts it. JavaScript, because Stryker loads it in a process of its own.
 */
class SampleMutants {
  async init() {}

  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isSampled(mutant) ? { status: "passed" } : { status: "compileError", reason: "not in the sample" },
      ]),
    );
  }

  /** All at once: a group is one message to this process. */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

/** Decided by what the mutant is, not by its number, so that an edit elsewhere leaves the sample as it was. */
function isSampled({ fileName, mutatorName, location, replacement }) {
  const { MUTATE_SEED: seed = "", MUTATE_SHARE: share = "1" } = process.env;
  const file = fileName.replace(/^.*\/src\//, "src/");
  const identity = [seed, file, mutatorName, location.start.line, location.start.column, replacement].join(" ");
  const hash = createHash("sha256").update(identity).digest();
  return hash.readUInt32BE(0) / 2 ** 32 < Number(share);
}

/** Says at once what survived, so that a run which is broken off has told something. */
class SayProgress {
  onMutantTested({ status, fileName, location, mutatorName, replacement = "" }) {
    if (status === "Killed") process.stdout.write(".");
    if (status === "Timeout") process.stdout.write("T");
    if (status !== "Survived" && status !== "NoCoverage") return;
    const file = fileName.replace(/^.*\/src\//, "src/");
    console.log(
      `\n${file}:${location.start.line}: ${mutatorName} -> ${replacement.replaceAll(/\s+/g, " ").slice(0, 80)}`,
    );
  }
}

export const strykerPlugins = [
  { kind: "Checker", name: "sample", injectableClass: SampleMutants },
  { kind: "Reporter", name: "progress-of-sample", injectableClass: SayProgress },
];
