import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'What an organisation says of itself. It replaces what was said before.' })
export class ProfileInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it does, in its own words.' })
  about!: string;

  @Field(() => String, { nullable: true, description: 'Its web address, http or https.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'How large it is, in its own words.' })
  size?: string | null;

  @Field(() => [String], { description: 'Kinds of work it does.' })
  kindsOfWork!: string[];
}
