import { refuse, type Refusal, type Standing } from '@northstar/domain-membership';

/** Where an organisation can go from where it stands [N5]. Nobody is put back among the applicants. */
const NEXT: Readonly<Record<Standing, readonly Standing[]>> = {
  applicant: ['member', 'left'],
  member: ['suspended', 'left'],
  suspended: ['member', 'left'],
  left: ['member'],
};

/** Why an organisation cannot be moved from one standing to another, or null when it can. */
export function standingProblem(name: string, from: Standing, to: Standing): Refusal | null {
  if (NEXT[from].includes(to)) return null;
  if (from === to) return refuse('CONFLICT', `${name} stands there already. Nothing was changed.`, 'standing');
  return refuse('INVALID', `${name} cannot be moved there from where it stands.`, 'standing');
}
