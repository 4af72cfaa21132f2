import { graphql } from '@northstar/web-graphql';

/** One step as the timeline shows it. */
export const PROGRESS_STEP = graphql(`
  fragment ProgressStepParts on ProgressStep {
    id number kind on words response delivery correctsId at shown contact mayConfirm
    links { url label }
    files { id name type size }
    organisation { id name initials colour }
    by { id name initials }
    confirmations { organisation { id name initials colour } by { id name } at }
  }
`);

/** Who takes which target. */
export const ADVOCACY_PLAN = graphql(`
  fragment AdvocacyPlanParts on AdvocacyPlan {
    id target way dueOn note state mayEnd
    organisation { id name initials colour }
    alsoTakenBy { id name }
  }
`);

/** What became of an ask. */
export const PROGRESS_PARTS = graphql(`
  fragment ProgressParts on Progress {
    id response delivery
    awaitsConfirmation { id }
    steps { ...ProgressStepParts }
    review { dueAt timeZone met setBy { id name } }
    plans { ...AdvocacyPlanParts }
  }
`);
