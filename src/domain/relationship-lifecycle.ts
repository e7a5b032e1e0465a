/** The life of a relationship, after L. L. Berry (1996): identify, establish, maintain, enhance and, where need be, terminate. */
export type LifecycleStage = 'IDENTIFIED' | 'ESTABLISHED' | 'MAINTAINED' | 'ENHANCED' | 'TERMINATED';

/** The steps that may be taken. Termination is an act of its own, possible from every living stage. */
const steps: Readonly<Record<LifecycleStage, readonly LifecycleStage[]>> = {
  IDENTIFIED: ['ESTABLISHED'],
  ESTABLISHED: ['MAINTAINED'],
  MAINTAINED: ['ENHANCED'],
  ENHANCED: ['MAINTAINED'],
  TERMINATED: [],
};

/** Where a relationship may go from a stage, its end left out. */
export function nextStages(stage: LifecycleStage): readonly LifecycleStage[] {
  return steps[stage];
}

/** True for the one step that goes back: from enhanced to maintained. */
export function isStepBack(from: LifecycleStage, to: LifecycleStage): boolean {
  return from === 'ENHANCED' && to === 'MAINTAINED';
}
