import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'What the first visit asks for.' })
export class SetUpNetworkInput {
  @Field(() => String, { description: 'The name of the network.' })
  networkName!: string;

  @Field(() => String, { description: 'The name of the founder’s organisation.' })
  organisationName!: string;

  @Field(() => String, { description: 'The founder’s name.' })
  personName!: string;

  @Field(() => String, { description: 'The founder’s e-mail address.' })
  email!: string;

  @Field(() => String, { description: 'A password of at least 12 characters; for a further network, the founder’s own.' })
  password!: string;
}
