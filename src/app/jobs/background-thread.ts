// The thread that reads, behind the threads that answer: reading takes all that a machine has, and nobody waits for it as for an answer.
import './give-way.ts';
import './thread.ts';
