// A way to a server over TLS, with a certificate that nobody has signed but itself.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';

export interface Certificate {
  readonly keyFile: string;
  readonly certFile: string;
}

export interface TlsRelay {
  readonly port: number;
  close(): Promise<void>;
}

/** For 127.0.0.1; made by openssl, in that folder. */
export function makeCertificate(folder: string): Certificate {
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=dbkit-tests'];
  const name = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', [...words, ...name], { stdio: 'ignore' });
  return { keyFile, certFile };
}

export async function tlsRelay(target: number, { keyFile, certFile }: Certificate): Promise<TlsRelay> {
  const sockets = new Set<Socket>();
  const options = { key: readFileSync(keyFile), cert: readFileSync(certFile) };
  const server = createServer(options, (near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    near.on('close', () => far.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
