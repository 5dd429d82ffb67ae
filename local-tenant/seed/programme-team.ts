/** The Team of the coaching programme, as it stands on the first day. People are named by their aliases. */
export const programmeTeam = {
  /** Of the Microsoft 365 group, which is the Team's id too. */
  id: "5bde5bde-0000-4000-8000-00000000d001",
  displayName: "Peer coaching",
  description: "Everybody who takes part in the coaching programme, or looks after it.",
  mailNickname: "peer-coaching",
  owners: ["ana"],
  /** Everybody else is a member. Helena and David lead people who take part; Noah has nothing to do with it. */
  outside: ["helena", "david", "noah"],
  channelId: "19:5bde5bde0000000000000000000d0001@thread.tacv2",
  createdAt: "2026-11-02T08:00:00Z",
} as const;
