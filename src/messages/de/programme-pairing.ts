export const pairing = {
  title: "Paarbildung",
} as const;
