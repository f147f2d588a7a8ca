import { broken, doubtful, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

const FOUND: Readonly<Record<string, (values: Finding['values']) => Finding>> = {
  EADDRINUSE: (values) => doubtful('port-in-use', values),
  EACCES: (values) => broken('port-closed', values),
};

export const portCheck: Check = {
  name: 'port',
  async look({ machine, host, port }) {
    // what is no port at all, the check of the environment tells
    if (!Number.isInteger(port) || port > 65_535) return [];
    const fault = await machine.listen(host, port);
    const values = { host, port };
    if (fault === undefined) return [fine('port-free', values)];
    return [FOUND[fault]?.(values) ?? broken('host-unknown', { ...values, detail: fault })];
  },
};
