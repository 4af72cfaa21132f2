import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { seedYDoc, toCanonicalJson } from './ydoc.js';

/** A text as it was stored under version 1 of the schema, with every node and mark of that version, and what was hashed of it then. */
const STORED = 'ATIHAAcBB2NvbnRlbnQDB2hlYWRpbmcHAAcABgQABwENRWFybHkgd2FybmluZygABwAFbGV2ZWwBfQKHBwADCXBhcmFncmFwaAcABxAGBAAHEQtXZSBhc2sgZm9yIIYHHARib2xkAnt9hgcdBml0YW' +
  'xpYwJ7fYQHHghvbmUgZGVza4YHJgRib2xkBG51bGyGBycGaXRhbGljBG51bGyEBygGIHdpdGgghgcuCXVuZGVybGluZQJ7fYQHLwdpdHMgb3duhgc2CXVuZGVybGluZQRudWxshAc3CCBtb25leSwg' +
  'hgc/BnN0cmlrZQJ7fYQHQARzb29uhgdEBnN0cmlrZQRudWxshAdFBiwgc2VlIIYHSwRsaW5rIHsiaHJlZiI6Imh0dHBzOi8vZXhhbXBsZS5vcmcvcyJ9hAdMCXRoZSBzdHVkeYYHVQRsaW5rBG51bG' +
  'yEB1YBLocHEQMJaGFyZEJyZWFrhwdYBgQAB1kETm93LocHEAMKYnVsbGV0TGlzdAcAB14DCGxpc3RJdGVtBwAHXwMJcGFyYWdyYXBoBwAHYAYEAAdhBWZpcnN0hwdgAwpidWxsZXRMaXN0BwAHZwMI' +
  'bGlzdEl0ZW0HAAdoAwlwYXJhZ3JhcGgHAAdpBgQAB2oFaW5uZXKHB14DC29yZGVyZWRMaXN0BwAHcAMIbGlzdEl0ZW0HAAdxAwlwYXJhZ3JhcGgHAAdyBgQAB3MDb25lKAAHcAVzdGFydAF9AYcHcA' +
  'MKYmxvY2txdW90ZQcAB3gDCXBhcmFncmFwaAcAB3kGBAAHegRzYWlkhwd4Aw5ob3Jpem9udGFsUnVsZYcHfwMJcGFyYWdyYXBoAA==';
const JSON_OF_IT = '{"content":[{"attrs":{"level":2},"content":[{"text":"Early warning","type":"text"}],"type":"heading"},{"content":[{"text":"We ask for ","type":"text"}' +
  ',{"marks":[{"type":"bold"},{"type":"italic"}],"text":"one desk","type":"text"},{"text":" with ","type":"text"},{"marks":[{"type":"underline"}],"text":' +
  '"its own","type":"text"},{"text":" money, ","type":"text"},{"marks":[{"type":"strike"}],"text":"soon","type":"text"},{"text":", see ","type":"text"},{' +
  '"marks":[{"attrs":{"href":"https://example.org/s"},"type":"link"}],"text":"the study","type":"text"},{"text":".","type":"text"},{"type":"hardBreak"},{' +
  '"text":"Now.","type":"text"}],"type":"paragraph"},{"content":[{"content":[{"content":[{"text":"first","type":"text"}],"type":"paragraph"},{"content":[' +
  '{"content":[{"content":[{"text":"inner","type":"text"}],"type":"paragraph"}],"type":"listItem"}],"type":"bulletList"}],"type":"listItem"}],"type":"bul' +
  'letList"},{"attrs":{"start":1},"content":[{"content":[{"content":[{"text":"one","type":"text"}],"type":"paragraph"}],"type":"listItem"}],"type":"order' +
  'edList"},{"content":[{"content":[{"text":"said","type":"text"}],"type":"paragraph"}],"type":"blockquote"},{"type":"horizontalRule"},{"type":"paragraph' +
  '"}],"type":"doc"}';
const HASH_OF_IT = 'ec11fbb7dd11c225e03b09d61b3e6773aa3dc71c25eb7ba6f88eb925a486e75d';

test('[V1] a text stored under an older schema has the same canonical JSON and the same hash for ever', () => {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, Buffer.from(STORED, 'base64'));
  const json = toCanonicalJson(ydoc);
  expect(json).toBe(JSON_OF_IT);
  expect(createHash('sha256').update(json).digest('hex')).toBe(HASH_OF_IT);
  // Written anew under this version, it is still the same.
  expect(toCanonicalJson(seedYDoc(JSON.parse(json) as { type: string }))).toBe(JSON_OF_IT);
});
