import { Injectable } from '@nestjs/common';
import { Authority, checkLine, checkProse, Clock, Logger, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { initialsOf } from '@northstar/api-identity';
import { ok, refuse, type Outcome, type Standing } from '@northstar/domain-membership';
import { MembersRepository } from '../members/members.repository.js';
import { NetworkSteps } from '../network/network-steps.js';
import { Organisation } from './organisation.entity.js';
import { ProfileInput } from './organisation.inputs.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { standingProblem } from './standing.js';
import { checkWebsite } from './website.js';

const MOST_KINDS = 20;

/** What happens to organisations: where they stand, and what they say of themselves. */
@Injectable()
export class OrganisationChanges {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly organisations: OrganisationsRepository,
    private readonly members: MembersRepository,
    private readonly steps: NetworkSteps,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  async changeStanding(context: RequestContext, organisationId: string, standing: Standing, takesBackPositions: boolean): Promise<Outcome<Organisation>> {
    const found = await this.uow.read.repository(Organisation).findOneBy({ id: organisationId });
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'organisation.suspend');
    if (!verdict.ok) return verdict;
    if (takesBackPositions && standing !== 'left') return refuse('INVALID', 'Only an organisation that leaves takes its positions back.', 'takesBackPositions');
    const { networkId } = found!;
    const by = verdict.value.personId;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<Organisation>> => {
      await this.organisations.lockNetwork(tx, networkId);
      const organisation = await tx.repository(Organisation).findOneByOrFail({ id: organisationId });
      const problem = standingProblem(organisation.name, organisation.standing, standing);
      if (problem) return problem;
      if (standing !== 'member' && (await this.members.otherCoordinators(tx, networkId, { organisationId })) === 0) {
        return refuse('NOT_READY', `Nobody outside ${organisation.name} could run the network then. Make somebody else coordinator first.`, 'standing');
      }
      const at = this.clock.date();
      Object.assign(organisation, { standing, joinedAt: standing === 'member' ? (organisation.joinedAt ?? at) : organisation.joinedAt, leftAt: standing === 'left' ? at : null });
      await tx.repository(Organisation).save(organisation);
      if (standing === 'left') await this.steps.organisationLeft(tx, { networkId, organisationId, personId: by, takesBackPositions });
      await tx.emit({ type: 'rights.changed', networkId, personId: null, organisationId }, by);
      await tx.emit({ type: 'members.changed', networkId }, by);
      this.log.info('standing changed', { networkId, organisationId, standing, by });
      return ok(organisation);
    });
    context.fresh();
    return outcome;
  }

  async editProfile(context: RequestContext, organisationId: string, input: ProfileInput): Promise<Outcome<Organisation>> {
    const found = await this.uow.read.repository(Organisation).findOneBy({ id: organisationId });
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'profile.edit', { organisationId });
    if (!verdict.ok) return verdict;
    const profile = checkProfile(input);
    if (!profile.ok) return profile;
    const outcome = await this.uow.run((tx) => this.saveProfile(tx, found!, profile.value, verdict.value.personId));
    context.fresh();
    return outcome;
  }

  private async saveProfile(tx: Transaction, { id, networkId }: Organisation, profile: Profile, by: string): Promise<Outcome<Organisation>> {
    await this.organisations.lockNetwork(tx, networkId);
    const namesake = await this.organisations.withName(tx, networkId, profile.name);
    if (namesake && namesake.id !== id) return refuse('CONFLICT', 'Another organisation of the network has this name.', 'name');
    await tx.repository(Organisation).update({ id }, { ...profile, initials: initialsOf(profile.name) });
    await tx.emit({ type: 'members.changed', networkId }, by);
    return ok(await tx.repository(Organisation).findOneByOrFail({ id }));
  }
}

interface Profile {
  name: string;
  about: string;
  website: string | null;
  size: string | null;
  kindsOfWork: string[];
}

function checkProfile(input: ProfileInput): Outcome<Profile> {
  const name = checkLine(input.name, { field: 'name', label: 'The name', most: 120 });
  if (!name.ok) return name;
  const about = checkProse(input.about, { field: 'about', label: 'The description', most: 4_000, optional: true });
  if (!about.ok) return about;
  const size = checkLine(input.size, { field: 'size', label: 'The size', most: 60, optional: true });
  if (!size.ok) return size;
  const website = checkWebsite(input.website);
  if (!website.ok) return website;
  if (input.kindsOfWork.length > MOST_KINDS) return refuse('INVALID', `Choose at most ${MOST_KINDS} kinds of work.`, 'kindsOfWork');
  const kinds: string[] = [];
  for (const given of input.kindsOfWork) {
    const kind = checkLine(given, { field: 'kindsOfWork', label: 'A kind of work', most: 60 });
    if (!kind.ok) return kind;
    if (!kinds.includes(kind.value)) kinds.push(kind.value);
  }
  return ok({ name: name.value, about: about.value, website: website.value, size: size.value || null, kindsOfWork: kinds });
}
