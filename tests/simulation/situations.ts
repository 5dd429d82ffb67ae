/** What a run can meet. A simulation that never meets one of these proves nothing about it. */
export const situations = [
  "double-next",
  "back-while-next",
  "offline",
  "throttled",
  "lost-answer",
  "restart",
  "second-device",
  "second-tab",
  "clock-error",
  "clock-set",
  "hidden",
  "deleted",
  "damaged",
  "old-copy",
  "forged",
  "file-missing",
  "shared-anew",
  "both-devices-write",
] as const;
export type Situation = (typeof situations)[number];
