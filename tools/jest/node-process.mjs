// What a process that runs specs needs before the first of them: sources as they are, their lines in what failed, and an end.
import process from 'node:process';
import '../node/register.mjs';

process.setSourceMapsEnabled(true);
// Jest lets its workers go by closing their channel. What a spec has left open must not keep one alive, nor the run with it.
process.on('disconnect', () => process.exit());
