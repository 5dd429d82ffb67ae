export const pairing = {
  title: "Pairing",
} as const;
