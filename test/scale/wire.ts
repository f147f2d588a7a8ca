import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire between a worker and its server that can be cut, or swallow all that goes over it. */
export interface Wire {
  /** the address of a database, by way of the wire */
  over(url: string): string;
  /** ends every connection at once; new ones can be made */
  cut(): void;
  /** lets nothing through, without ending anything, until it is cut */
  swallow(): void;
  close(): Promise<void>;
}

export async function wireTo(port: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let swallowing = false;
  const add = (socket: Socket): Socket => {
    sockets.add(socket);
    // what breaks here is what the test is about
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    const far = add(connect(port, '127.0.0.1'));
    add(near);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => swallowing || to.write(bytes));
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  const cut = (): void => {
    swallowing = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    over: (url) => url.replace(`:${port}/`, `:${own}/`),
    cut,
    swallow: () => {
      swallowing = true;
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
