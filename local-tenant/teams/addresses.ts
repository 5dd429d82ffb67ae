/** Where everything of the tenant is, seen from the shell's own address. The port is never fixed. */
export type Addresses = {
  readonly appOrigin: (alias: string) => string;
  /** Up to and including `/v1.0`. */
  readonly graph: string;
  /** Up to and including `/control`. */
  readonly control: string;
};

/** Derives the addresses from `location`: each origin is a label in front of the shell's own host. */
export function addressesOf({ protocol, host }: { readonly protocol: string; readonly host: string }): Addresses {
  return {
    appOrigin: (alias) => `${protocol}//${alias}.${host}`,
    graph: `${protocol}//graph.${host}/v1.0`,
    control: `${protocol}//${host}/control`,
  };
}
