import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** Servers on this machine which the program could reach, and which count whoever knocks. */
export interface Listeners {
  tcpPort: number;
  udpPort: number;
  /** TCP connections and UDP packets so far. */
  knocks(): number;
  close(): void;
}

export async function listen(): Promise<Listeners> {
  let knocks = 0;
  const tcp = createServer((socket) => {
    knocks++;
    socket.destroy();
  });
  const udp = createSocket('udp4').on('message', () => {
    knocks++;
  });
  tcp.listen(0, '127.0.0.1');
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')]);
  return {
    tcpPort: (tcp.address() as AddressInfo).port,
    udpPort: udp.address().port,
    knocks: () => knocks,
    close() {
      tcp.close();
      udp.close();
    },
  };
}
