// Checks what is written rather than run: links in documents, the names that they give, a README for each library, and what no committed file may hold.
import process from 'node:process';
import { checkLinks } from './check-links.mjs';
import { checkContents } from './check-contents.mjs';
import { checkNames } from './check-names.mjs';
import { checkReadmes } from './check-readmes.mjs';
import { committedFiles } from './committed-files.mjs';

const files = await committedFiles();
const problems = [...(await checkLinks(files)), ...(await checkNames(files)), ...(await checkReadmes(files)), ...(await checkContents(files))];
for (const problem of problems) console.error(problem);
if (files.length === 0) console.error('No file was found to check.');
process.exitCode = problems.length > 0 || files.length === 0 ? 1 : 0;
