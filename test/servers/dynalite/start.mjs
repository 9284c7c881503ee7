// Starts dynalite in memory, on a port that is free, and mends one thing: a request that is cut off in the middle would end it.
import dynalite from 'dynalite';

/** Tables are there and gone after a while, as in DynamoDB, though sooner. */
const CHANGE_MS = 10;

const server = dynalite({ createTableMs: CHANGE_MS, deleteTableMs: CHANGE_MS });
const [answer] = server.listeners('request');
server.removeAllListeners('request');
server.on('request', (request, response) => {
  answer.call(server, request, response);
  // It throws what a request fails with.
  request.removeAllListeners('error');
  request.on('error', () => response.destroy());
});
server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
