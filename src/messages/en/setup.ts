export const setup = {
  missingSetting:
    "This copy of Side by Side is not set up yet: it was built without {setting}. Tell whoever published it; the deployment guide says where the value comes from.",
} as const;
