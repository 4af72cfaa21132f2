import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Access, ActionEnum, connectionType, DateTime, resultType } from '@northstar/api-core';
import type { Action, MandateKind, Role } from '@northstar/domain-membership';
import { MandateKindEnum, RoleEnum } from './enums.js';
import type { MembershipFacts } from './memberships.repository.js';

@ObjectType('Mandate', { description: 'What a person may do for an organisation, from when until when.' })
@Access('parent')
export class MandateType {
  organisationId!: string;

  @Field(() => ID, { description: 'Identifies the mandate.' })
  id!: string;

  @Field(() => MandateKindEnum, { description: 'What it allows.' })
  kind!: MandateKind;

  @Field(() => DateTime, { description: 'Its first instant.' })
  from!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends; null while it holds until it is taken back.' })
  until!: Date | null;
}

@ObjectType('Member', { description: 'A person in a network, with one role.' })
@Access('parent')
export class MemberType {
  networkId!: string;
  personId!: string;
  organisationId!: string | null;

  @Field(() => ID, { description: 'Identifies the membership.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'What the person does in the network.' })
  role!: Role;
}

export const MemberConnection = connectionType(() => MemberType, 'Member', 'the people of a network, by name');
export const MemberResult = resultType('MemberResult', () => MemberType, 'The member');

@ObjectType('NetworkMembership', { description: 'The viewer’s place in a network.' })
@Access('parent')
export class NetworkMembershipType {
  facts!: MembershipFacts;

  @Field(() => RoleEnum, { description: 'What the viewer does in the network.' })
  role!: Role;

  @Field(() => [ActionEnum], { description: 'What the viewer may do in the network at large. What depends on one document, thread or ballot is told there.' })
  can!: Action[];
}
