import * as encoding from 'lib0/encoding';

/** A struct as a forger writes it. */
export interface ForgedStruct {
  readonly info: number;
  readonly origin?: readonly [number, number];
  readonly right?: readonly [number, number];
  readonly root?: string;
  readonly parent?: readonly [number, number];
  readonly key?: string;
  readonly content: (encoder: encoding.Encoder) => void;
}

export interface ForgedBlock {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly ForgedStruct[];
  /** The count that is announced, if it is a lie. */
  readonly announced?: number;
}

/** Writes an update byte by byte, as no library would. */
export function forge(blocks: readonly ForgedBlock[], deletes: readonly (readonly [client: number, clock: number, length: number])[] = []): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, blocks.length);
  for (const { client, clock, structs, announced } of blocks) {
    encoding.writeVarUint(encoder, announced ?? structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const [client, clock, length] of deletes) for (const value of [client, 1, clock, length]) encoding.writeVarUint(encoder, value);
  return encoding.toUint8Array(encoder);
}

/** The usual structs. */
export const structs = {
  gc: (length: number): ForgedStruct => ({ info: 0, content: (encoder) => encoding.writeVarUint(encoder, length) }),
  skip: (length: number): ForgedStruct => ({ info: 10, content: (encoder) => encoding.writeVarUint(encoder, length) }),
  text: (text: string, where: Where): ForgedStruct => place(4, where, (encoder) => encoding.writeVarString(encoder, text)),
  element: (name: string, where: Where): ForgedStruct => place(7, where, (encoder) => { encoding.writeVarUint(encoder, 3); encoding.writeVarString(encoder, name); }),
  xmlText: (where: Where): ForgedStruct => place(7, where, (encoder) => encoding.writeVarUint(encoder, 6)),
  type: (kind: number, where: Where): ForgedStruct => place(7, where, (encoder) => encoding.writeVarUint(encoder, kind)),
  attribute: (value: unknown, where: Where): ForgedStruct => place(8, where, (encoder) => { encoding.writeVarUint(encoder, 1); encoding.writeAny(encoder, value as never); }),
  format: (name: string, json: string, where: Where): ForgedStruct => place(6, where, (encoder) => { encoding.writeVarString(encoder, name); encoding.writeVarString(encoder, json); }),
  embed: (json: string, where: Where): ForgedStruct => place(5, where, (encoder) => encoding.writeVarString(encoder, json)),
  binary: (bytes: Uint8Array, where: Where): ForgedStruct => place(3, where, (encoder) => encoding.writeVarUint8Array(encoder, bytes)),
  subdocument: (guid: string, where: Where): ForgedStruct => place(9, where, (encoder) => { encoding.writeVarString(encoder, guid); encoding.writeAny(encoder, {}); }),
};

export type Where = Pick<ForgedStruct, 'origin' | 'right' | 'root' | 'parent' | 'key'>;

function place(kind: number, where: Where, content: ForgedStruct['content']): ForgedStruct {
  const info = kind | (where.origin ? 0x80 : 0) | (where.right ? 0x40 : 0) | (where.key === undefined ? 0 : 0x20);
  return { info, ...where, content };
}

function writeStruct(encoder: encoding.Encoder, struct: ForgedStruct): void {
  encoding.writeUint8(encoder, struct.info);
  for (const id of [struct.origin, struct.right]) if (id) id.forEach((part) => encoding.writeVarUint(encoder, part));
  if (!struct.origin && !struct.right && (struct.root !== undefined || struct.parent)) {
    encoding.writeVarUint(encoder, struct.root === undefined ? 0 : 1);
    if (struct.root !== undefined) encoding.writeVarString(encoder, struct.root);
    else struct.parent!.forEach((part) => encoding.writeVarUint(encoder, part));
    if (struct.key !== undefined) encoding.writeVarString(encoder, struct.key);
  }
  struct.content(encoder);
}
