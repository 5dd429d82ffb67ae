export const people = {
  title: "Menschen",
} as const;
