import type { Prompts, Role, StageKind } from "./guide.ts";

type PromptsOfKind = Readonly<Partial<Record<Role, Prompts>>>;

const observer: Prompts = ["observer1", "observer2", "observer3"];

const commit = {
  coachee: ["commitCoachee1", "commitCoachee2", "commitCoachee3"],
  coach: ["commitCoach1", "commitCoach2", "commitCoach3"],
} as const satisfies PromptsOfKind;

/** One prompt shown and two in reserve, for every role of every kind of stage. */
export const standardPrompts: Readonly<Record<StageKind, PromptsOfKind>> = {
  arrive: { everyone: ["arriveEveryone1", "arriveEveryone2", "arriveEveryone3"] },
  contract: { everyone: ["contractEveryone1", "contractEveryone2", "contractEveryone3"] },
  swap: { everyone: ["swapEveryone1", "swapEveryone2", "swapEveryone3"] },
  close: { everyone: ["closeEveryone1", "closeEveryone2", "closeEveryone3"] },
  choice: { everyone: ["choiceEveryone1", "choiceEveryone2", "choiceEveryone3"] },
  review: {
    owner: ["reviewOwner1", "reviewOwner2", "reviewOwner3"],
    listener: ["reviewListener1", "reviewListener2", "reviewListener3"],
  },
  goals: {
    owner: ["goalsOwner1", "goalsOwner2", "goalsOwner3"],
    listener: ["goalsListener1", "goalsListener2", "goalsListener3"],
  },
  harvest: {
    owner: ["harvestOwner1", "harvestOwner2", "harvestOwner3"],
    listener: ["harvestListener1", "harvestListener2", "harvestListener3"],
  },
  horizon: {
    owner: ["horizonOwner1", "horizonOwner2", "horizonOwner3"],
    listener: ["horizonListener1", "horizonListener2", "horizonListener3"],
  },
  appreciation: {
    owner: ["appreciationOwner1", "appreciationOwner2", "appreciationOwner3"],
    listener: ["appreciationListener1", "appreciationListener2", "appreciationListener3"],
  },
  focus: {
    coachee: ["focusCoachee1", "focusCoachee2", "focusCoachee3"],
    coach: ["focusCoach1", "focusCoach2", "focusCoach3"],
    observer,
  },
  reality: {
    coachee: ["realityCoachee1", "realityCoachee2", "realityCoachee3"],
    coach: ["realityCoach1", "realityCoach2", "realityCoach3"],
    observer,
  },
  options: {
    coachee: ["optionsCoachee1", "optionsCoachee2", "optionsCoachee3"],
    coach: ["optionsCoach1", "optionsCoach2", "optionsCoach3"],
    observer,
  },
  rehearse: {
    coachee: ["rehearseCoachee1", "rehearseCoachee2", "rehearseCoachee3"],
    coach: ["rehearseCoach1", "rehearseCoach2", "rehearseCoach3"],
    observer,
  },
  // In a first session nobody coaches yet: whose commitment it is asks like a coachee, the others help like a coach.
  commit: { ...commit, observer, owner: commit.coachee, listener: commit.coach },
};
