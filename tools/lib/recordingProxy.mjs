import http from 'node:http';

/**
 * A proxy on 127.0.0.1 that refuses every request and remembers it. A browser sent through it shows what it asks
 * from the network, whoever asks: page, worker, service worker, or the browser itself.
 *
 * @returns {Promise<{ url: string, requests: string[], close: () => Promise<void> }>} requests grows: addresses as
 *   `http://…`, or `https://HOST:PORT` as the rest is encrypted
 */
export async function startRecordingProxy() {
  const requests = [];
  const server = http.createServer((request, response) => {
    requests.push(request.url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    requests.push(`https://${request.url}`);
    // The browser may be gone before the answer; what it asked is known by then.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
