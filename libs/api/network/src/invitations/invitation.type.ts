import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, resultType } from '@northstar/api-core';
import type { MandateKind, Role } from '@northstar/domain-membership';
import { MandateKindEnum, RoleEnum } from '../members/enums.js';
import type { Invitation } from './invitation.entity.js';

@ObjectType('Invitation', { description: 'A link for one person that works once. For coordinators.' })
@Access('parent')
export class InvitationType {
  @Field(() => ID, { description: 'Identifies the invitation; it is not the link’s secret.' })
  id!: string;

  @Field(() => String, { description: 'Whom it is for.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'The role it gives.' })
  role!: Role;

  @Field(() => String, { description: 'The organisation the person will belong to.' })
  organisationName!: string;

  @Field(() => Boolean, { description: 'Whether that organisation joins the network by it.' })
  newOrganisation!: boolean;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'From when on the link is refused.' })
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted.' })
  acceptedAt!: Date | null;

  static of({ id, email, role, newOrganisationName, createdAt, expiresAt, acceptedAt }: Invitation, organisationName: string): InvitationType {
    return Object.assign(new InvitationType(), { id, email, role, organisationName: newOrganisationName ?? organisationName, newOrganisation: newOrganisationName !== null, createdAt, expiresAt, acceptedAt });
  }
}

@ObjectType('NewInvitation', { description: 'An invitation that was just made, with its link.' })
@Access('parent')
export class NewInvitationType {
  @Field(() => InvitationType, { description: 'The invitation.' })
  invitation!: InvitationType;

  @Field(() => String, { description: 'The link to pass on. It is shown now and never again; its secret is in the fragment, which browsers do not send.' })
  link!: string;
}

@ObjectType('InvitationPreview', { description: 'What somebody who holds an invitation’s link sees before accepting.' })
@Access('parent')
export class InvitationPreviewType {
  @Field(() => String, { description: 'The network.' })
  networkName!: string;

  @Field(() => String, { description: 'The organisation the person will belong to.' })
  organisationName!: string;

  @Field(() => Boolean, { description: 'Whether that organisation joins the network by it.' })
  newOrganisation!: boolean;

  @Field(() => String, { description: 'Who made the invitation.' })
  invitedBy!: string;

  @Field(() => RoleEnum, { description: 'The role it gives.' })
  role!: Role;

  @Field(() => String, { description: 'Whom it is for.' })
  email!: string;

  @Field(() => Boolean, { description: 'Whether this address has an account already; then its password is asked for.' })
  hasAccount!: boolean;
}

export const InviteResult = resultType('InviteResult', () => NewInvitationType, 'The new invitation');

@InputType({ description: 'Whom to invite, and as what.' })
export class InviteInput {
  @Field(() => ID, { description: 'The network.' })
  networkId!: string;

  @Field(() => String, { description: 'The person’s e-mail address.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'The role the person gets.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'An organisation of the network; or else:' })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of an organisation that joins the network by this invitation.' })
  newOrganisationName?: string | null;

  @Field(() => [MandateKindEnum], { description: 'Mandates for that organisation; often VOTER and SIGNATORY, or none.' })
  mandates!: MandateKind[];
}

@InputType({ description: 'How an invitation is accepted.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The secret of the link.' })
  token!: string;

  @Field(() => String, { nullable: true, description: 'The person’s name, for a new account.' })
  personName?: string | null;

  @Field(() => String, { description: 'A password for the new account, or that of the one that exists.' })
  password!: string;

  @Field(() => String, { nullable: true, description: 'What the new organisation does.' })
  organisationAbout?: string | null;
}
