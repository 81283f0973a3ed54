import { dialectFor } from '@shared/protocol/dialects';
import { readCurl } from '@shared/snippets/read-curl';
import { anySpelling, spelledCurl } from '@tests/support/spelled-curl';
import { anyExported, anySayable } from '@tests/support/any-exported';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('sends the same, in whatever way of bash the command is written', () => {
  fc.assert(
    fc.property(anyExported, anySpelling, (request, way) => {
      const { encode } = dialectFor(request.format);
      const wire = encode(request);
      const command = spelledCurl(wire, way);
      const reading = readCurl(command, () => request.task);
      if (reading.problem !== null) throw new Error(`${reading.problem.message}\n${command}`);
      const again = encode(reading.request);
      expect(again.body).toEqual(JSON.parse(wire.bodyText));
      expect({ path: again.path, headers: again.headers }).toEqual({
        path: wire.path,
        headers: wire.headers,
      });
      expect(reading).toMatchObject({ token: null, accountId: null });
    }),
    { numRuns: 500 },
  );
});

it('gives back the very request, in whatever way, where all of it can be said', () => {
  fc.assert(
    fc.property(anySayable, anySpelling, (request, way) => {
      const wire = dialectFor(request.format).encode(request);
      const reading = readCurl(spelledCurl(wire, way), () => request.task);
      expect(reading).toMatchObject({ problem: null, notes: [] });
      expect(reading).toHaveProperty('request', request);
    }),
    { numRuns: 300 },
  );
});
