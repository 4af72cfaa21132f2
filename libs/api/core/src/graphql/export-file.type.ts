import { Field, ObjectType } from '@nestjs/graphql';
import { Access } from '../access/access.js';

@ObjectType('ExportFile', { description: 'What came of a ballot or a poll, as a file.' })
@Access('parent')
export class ExportFileType {
  @Field(() => String, { description: 'What to call it.' })
  name!: string;
  @Field(() => String, { description: 'Its media type.' })
  type!: string;
  @Field(() => String, { description: 'What is in it.' })
  content!: string;
}
