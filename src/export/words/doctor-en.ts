import type { DoctorWords } from './types.ts';

/** What the doctor finds, by code; values stand where their names stand in braces. */
export const doctorEn: DoctorWords = {
  levels: { ok: 'ok', warn: 'warn', fail: 'fail' },
  summary: { sound: '{ok} checks, nothing to do', unsound: '{ok} ok, {warn} to look after, {fail} to mend' },
  findings: {
    'node-ok': { says: 'Node.js {version} ({oldest} or newer is needed)', remedy: '' },
    'node-old': { says: 'Node.js {version} is too old', remedy: 'Install Node.js {oldest} or newer.' },
    'program-ok': { says: 'isnad {version}, lexicon {lexicon}', remedy: '' },
    'build-missing': {
      says: 'the lexicon of isnad {version} does not load ({detail})',
      remedy: 'Build it: npm ci && npm run build. If isnad was installed as a package, install it again.',
    },
    'build-mixed': {
      says: 'the lexicon that reads and the one that names are looked up in are of two builds',
      remedy: 'Build anew: npm run build.',
    },
    'environment-ok': { says: 'variables: {names}', remedy: '' },
    'variable-unknown': {
      says: 'the variable {name} means nothing to isnad',
      remedy: 'Did you mean {instead}? Correct or remove it.',
    },
    'variable-wrong': { says: 'the value of {name} will not do', remedy: 'Give it one of this kind: {wanted}' },
    'machine-ok': { says: '{cores} cores, {memory} of memory', remedy: '' },
    'memory-short': {
      says: '{cores} cores, {memory} of memory: little for reading and serving at once',
      remedy: 'Give the machine or the container 1 GiB at least.',
    },
    'disk-ok': { says: '{folder}: {free} free of {total}', remedy: '' },
    'disk-short': {
      says: '{folder}: only {free} free of {total}',
      remedy: 'Make room before it runs out; a backup needs room as well.',
    },
    'disk-full': {
      says: '{folder}: {free} free of {total}, which is next to nothing',
      remedy: 'Make room now. Nothing on record is lost, but nothing more can be put there.',
    },
    'folder-missing': { says: 'there is no folder {folder} ({detail})', remedy: 'Make it, or name another place.' },
    'folder-read-only': {
      says: 'nothing can be written in {folder}',
      remedy: 'Give the user that runs isnad the right to write there, and see that the disk is not mounted read-only.',
    },
    'file-read-only': {
      says: 'the file {file} may only be read',
      remedy: 'Give the user that runs isnad the right to write it.',
    },
    'database-ok': { says: '{location}: {server}, schema {schema}', remedy: '' },
    'ledger-none': {
      says: 'there is no ledger at {location}',
      remedy: 'Check the name. A new one is made by: isnad ingest reports/ --database {location}',
    },
    'schema-behind': {
      says: '{location} is of an older version of isnad (schema {versions})',
      remedy:
        'Make a backup with the old version, then run any command that writes, such as isnad serve: it brings the ledger up.',
    },
    'writing-ok': { says: 'can be written to ({where})', remedy: '' },
    'server-standby': {
      says: 'this server follows another one and takes nothing',
      remedy: 'Give the address of the primary server.',
    },
    'role-may-not-write': {
      says: 'the role {role} may only read',
      remedy: 'Sign in to the database as the role that writes: see docs/postgres.md.',
    },
    'role-superuser': {
      says: 'the role {role} is a superuser, so a fault in isnad could harm every database of the server',
      remedy: 'Make a role for isnad alone: see docs/postgres.md.',
    },
    'role-may-alter': {
      says: 'the role {role} could change or delete what is on record',
      remedy: 'Run isnad as a role that may only add to the log: see docs/postgres.md.',
    },
    'log-ok': { says: '{entries} entries, the last of {at} and linked to the one before', remedy: '' },
    'log-empty': { says: 'nothing on record yet', remedy: '' },
    'log-broken': {
      says: 'entry {seq} of the log is not as it was written ({what})',
      remedy: 'Stop writing, keep a copy, run isnad verify, and restore the last good backup: isnad restore FILE --database NEW.',
    },
    'log-ahead': {
      says: 'the last entry is of {at}, which is still to come',
      remedy:
        'Set the clocks of all machines that write (NTP). Times of the log never go back, so new entries bear that time until it has come.',
    },
    'pending-none': { says: 'everything is filed', remedy: '' },
    'pending-some': {
      says: '{rows} index rows of an ingest wait to be filed; until then, questions by name or place miss them',
      remedy:
        'Where an ingest is running this is as it should be; else open the ledger once for writing, for example with isnad serve.',
    },
    'files-ok': { says: 'file {size}, write-ahead log {wal}', remedy: '' },
    'wal-large': {
      says: 'the write-ahead log has grown to {wal} (file {size})',
      remedy:
        'Some program keeps the ledger open for reading. Close those that are left over; it is carried over at the next end of a writer.',
    },
    'connections-ok': { says: '{used} of {most} connections in use', remedy: '' },
    'connections-many': {
      says: '{used} of {most} connections in use',
      remedy: 'Run fewer workers, raise max_connections, or put a pooler in session mode before the server.',
    },
    'clock-ok': { says: 'clock of the database within {seconds} s of this one', remedy: '' },
    'clock-skewed': { says: 'the clock of the database is {seconds} s off this one', remedy: 'Set both by NTP.' },
    'queue-none': { says: 'no queue: nobody has read with several machines here', remedy: '' },
    'queue-ok': { says: '{waiting} pieces wait, {active} are being worked on, none has failed for good', remedy: '' },
    'queue-failed': {
      says: '{failed} pieces have failed for good ({waiting} wait, {active} are being worked on)',
      remedy: 'See why, and try again: isnad jobs.',
    },
    'queue-hidden': { says: 'the queue cannot be looked at ({detail})', remedy: 'Ask as the role that the workers use.' },
    'pages-sound': { says: 'the pages of the file hold together', remedy: '' },
    'log-sound': { says: 'all {entries} entries and {raw} raw files are as they were written', remedy: '' },
    'workbench-ok': { says: 'workbench in {folder}', remedy: '' },
    'workbench-missing': {
      says: 'no workbench in {folder}: isnad serve gives the API alone',
      remedy: 'Build it: npm run build.',
    },
    'api-docs-missing': { says: 'no pages for /api/docs in {folder}', remedy: 'Build them: npm run build.' },
    'fonts-ok': { says: 'fonts: {names} ({files} files)', remedy: '' },
    'fonts-missing': { says: 'files of fonts are missing: {files}', remedy: 'Build anew: npm run build.' },
    'fonts-none': { says: 'no fonts for Arabic in {folder}: browsers show what they have', remedy: 'Build anew: npm run build.' },
    'port-free': { says: '{host}:{port} is free', remedy: '' },
    'port-in-use': {
      says: 'something listens on {host}:{port}',
      remedy: 'If it is isnad serve, all is well; else give another port: isnad serve --port 9000.',
    },
    'port-closed': { says: '{host}:{port} may not be used', remedy: 'Take a port of 1024 or more.' },
    'host-unknown': {
      says: 'this machine has no address {host} ({detail})',
      remedy: 'Set ISNAD_HOST to 127.0.0.1, or to an address of this machine.',
    },
    'reach-here': { says: 'on {host} only this machine can connect', remedy: '' },
    'reach-proxied': { says: 'a proxy stands before the server, and there is an admin', remedy: '' },
    'reach-plain': {
      says: 'on {host} others can connect, and passwords cross the network unencrypted',
      remedy: 'Put a proxy with TLS before it and set ISNAD_PROXY=1: see docs/people.md.',
    },
    'check-failed': {
      says: 'this could not be looked at ({detail})',
      remedy: 'If it happens again, please report it with these words.',
    },
  },
};
