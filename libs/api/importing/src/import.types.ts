import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, enumType, RichText } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { DocumentType } from '@northstar/api-strategies';
import type { ImportRow } from './imports.repository.js';
import { type RemarkKind, REMARKS } from './reading/remarks.js';
import type { Format } from './reading/sniff.js';

export const ImportFormatEnum = enumType<Format>('ImportFormat', 'What kind of file was brought in.', {
  docx: 'A Word document.', markdown: 'A text in Markdown, or plain.', html: 'A web page.',
});

export const ImportRemarkKindEnum = enumType<RemarkKind>('ImportRemarkKind', 'What a file had that a text has no room for.',
  Object.fromEntries(Object.entries(REMARKS).map(([kind, { description }]) => [kind, description])) as Record<RemarkKind, string>);

@ObjectType('ImportRemark', { description: 'A line of the report on a file that was brought in.' })
@Access('parent')
export class ImportRemarkType {
  @Field(() => ImportRemarkKindEnum, { description: 'What it is about.' })
  kind!: RemarkKind;

  @Field(() => Int, { description: 'How often it was met.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether it is not in the text at all; otherwise it is, in another form.' })
  lost!: boolean;
}

@ObjectType('DocumentImport', { description: 'A file that the viewer brought in over `POST /imports`, to look at before an ask is made of it. Unused, it is kept for a day.' })
@Access('parent')
export class DocumentImportType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => ImportFormatEnum, { description: 'What kind of file it is, by what is in it.' })
  format!: Format;

  @Field(() => String, { description: 'What the text seems to be called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'BCP-47 tag of the language it seems to be in; null when nothing says so.' })
  language!: string | null;

  @Field(() => [ImportRemarkType], { description: 'What is left out or in another form; what is lost stands first.' })
  remarks!: ImportRemarkType[];

  @Field(() => RichText, { nullable: true, description: 'The beginning of the text; null once an ask was made of it.' })
  preview!: unknown;

  @Field(() => Boolean, { description: 'Whether there is more than the preview shows.' })
  more!: boolean;

  @Field(() => DateTime, { description: 'When it was brought in.' })
  createdAt!: Date;

  @Field(() => DocumentType, { nullable: true, description: 'The ask that was made of it.' })
  document!: DocumentType | null;

  documentId!: string | null;
}

@ObjectType('BroughtIn', { description: 'The file of which a text was made, and what the text has no room for.' })
@Access('parent')
export class BroughtInType {
  @Field(() => String, { nullable: true, description: 'The name of the file, for whoever brought it in; null for everybody else.' })
  fileName!: string | null;

  @Field(() => ImportFormatEnum, { description: 'What kind of file it was.' })
  format!: Format;

  @Field(() => [ImportRemarkType], { description: 'What was left out or came in another form; what is lost stands first.' })
  remarks!: ImportRemarkType[];

  @Field(() => DateTime, { description: 'When it was brought in.' })
  at!: Date;

  @Field(() => PersonType, { description: 'Who brought it in.' })
  by!: PersonType;

  personId!: string;
}

const shownRemarks = (remarks: ImportRow['remarks']): ImportRemarkType[] => remarks.map(({ kind, count }) => Object.assign(new ImportRemarkType(), { kind, count, lost: REMARKS[kind].lost }));

/** What everybody who reads a text may know of the file that it came in with. Its name may say more than its text, so that stays with its person. */
export function shownBroughtIn({ fileName, format, remarks, createdAt, personId }: ImportRow, viewerId: string | null): BroughtInType {
  return Object.assign(new BroughtInType(), { fileName: personId === viewerId ? fileName : null, format, remarks: shownRemarks(remarks), at: createdAt, personId });
}

/** The GraphQL form of a file that was brought in. */
export function shownImport({ id, fileName, format, title, language, remarks, preview, more, createdAt, documentId }: ImportRow): DocumentImportType {
  return Object.assign(new DocumentImportType(), {
    id, fileName, format, title, language, preview, more, createdAt, documentId, remarks: shownRemarks(remarks),
  });
}
