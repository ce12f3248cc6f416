/**
 * Two servers at addresses that are not private, the first leading to the second and that one back,
 * and the command that fetches a document there with secrets. Prints what each server was sent.
 *
 * @example node redirecting.mjs command.mjs
 */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';

const [, , command = ''] = process.argv;
const home = { host: '192.0.2.1', port: 8001 };
const away = { host: '198.51.100.1', port: 8002 };
const seen = [];

const document = "openapi: 3.1.0\ncomponents: { schemas: { A: { $ref: 'pet.yaml' } } }\n";

/** @param {{ readonly host: string, readonly port: number }} place */
function serve({ host, port }, answers) {
  const server = createServer(({ url, headers }, response) => {
    const { authorization = '-', 'x-key': key = '-' } = headers;
    seen.push(`${host} ${url} ${authorization} ${key}`);
    const answer = answers[url] ?? { status: 404 };
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.text);
  });
  return new Promise((resolve) => server.listen(port, host, resolve)).then(() => server);
}

const leadingTo = ({ host, port }, path) => ({
  status: 302,
  headers: { location: `http://${host}:${port}${path}` },
});

const servers = await Promise.all([
  serve(home, {
    '/api.yaml': leadingTo(away, '/api.yaml'),
    '/there.yaml': leadingTo(away, '/round.yaml'),
    '/back.yaml': { text: document },
  }),
  serve(away, {
    '/api.yaml': { text: document },
    '/pet.yaml': { text: 'type: string\n' },
    '/round.yaml': leadingTo(home, '/back.yaml'),
  }),
]);

const lint = (path) => {
  const address = `http://me:secret@${home.host}:${home.port}${path}`;
  const args = [command, 'lint', address, '--header', 'X-Key: secret'];
  return new Promise((resolve) =>
    execFile(process.execPath, args, (_, out, err) => resolve(out + err)),
  );
};
const said = [await lint('/api.yaml'), await lint('/there.yaml')];
for (const server of servers) server.close();
process.stdout.write(JSON.stringify({ seen, said }));
