import {
  createDoctorStore,
  type DoctorPorts,
  type DoctorStore,
} from '@renderer/features/account/doctor/doctor-store';
import { toAppError } from '@renderer/rpc/to-app-error';
import type { DoctorStep } from '@shared/domain/doctor';
import { describe, expect, it } from 'vitest';
import { someStep } from './some-step';

/** A doctor whose steps come when the test gives them. */
function playedDoctor() {
  let now = 1_000_000;
  const asked: { gatewayId: string | null; give: (step: DoctorStep) => void; end: () => void }[] =
    [];
  const check: DoctorPorts['check'] = (gatewayId, signal) => {
    const stream = new TransformStream<DoctorStep, DoctorStep>();
    const writer = stream.writable.getWriter();
    signal.addEventListener('abort', () => void writer.abort(signal.reason).catch(() => {}));
    asked.push({
      gatewayId,
      give: (step) => void writer.write(step).catch(() => {}),
      end: () => void writer.close().catch(() => {}),
    });
    return Promise.resolve(stream.readable);
  };
  const doctor = createDoctorStore({ check, toAppError, now: () => now });
  return { doctor, asked, later: (ms: number) => (now += ms) };
}

const until = (doctor: DoctorStore, ready: () => boolean) =>
  new Promise<void>((resolve) => {
    if (ready()) return resolve();
    const stop = doctor.state.subscribe(() => {
      if (!ready()) return;
      stop();
      resolve();
    });
  });

describe('the doctor of the page', () => {
  it('shows each step as it is known', async () => {
    const { doctor, asked } = playedDoctor();
    const done = doctor.run('my-gateway');
    expect(doctor.state.getState()).toMatchObject({ state: 'running', steps: [] });
    asked[0]?.give(someStep({ id: 'account-id' }));
    await until(doctor, () => doctor.state.getState().steps.length === 1);
    asked[0]?.give(someStep({ id: 'token', state: 'failed' }));
    asked[0]?.end();
    await done;
    expect(doctor.state.getState()).toMatchObject({
      state: 'finished',
      gatewayId: 'my-gateway',
      steps: [{ id: 'account-id' }, { id: 'token', state: 'failed' }],
      endedAt: 1_000_000,
      causedBy: null,
    });
  });

  it('keeps what it found when it is cancelled', async () => {
    const { doctor, asked } = playedDoctor();
    const done = doctor.run(null);
    asked[0]?.give(someStep({}));
    await until(doctor, () => doctor.state.getState().steps.length === 1);
    doctor.cancel();
    await done;
    expect(doctor.state.getState()).toMatchObject({ state: 'cancelled', error: null });
    expect(doctor.state.getState().steps).toHaveLength(1);
  });

  it('hears nothing any more of a check that it gave up for another', async () => {
    const { doctor, asked } = playedDoctor();
    const first = doctor.run('one');
    const second = doctor.run('two');
    asked[0]?.give(someStep({ id: 'logs' }));
    await first;
    asked[1]?.end();
    await second;
    expect(doctor.state.getState()).toMatchObject({
      state: 'finished',
      gatewayId: 'two',
      steps: [],
    });
  });

  it('says so when the check itself fails', async () => {
    const doctor = createDoctorStore({
      check: () => Promise.reject(new Error('The pipe is gone.')),
      toAppError,
      now: () => 5,
    });
    await doctor.run(null);
    expect(doctor.state.getState()).toMatchObject({
      state: 'failed',
      error: { providerMessage: 'The pipe is gone.' },
    });
  });

  it('forgets it all with the account', async () => {
    const { doctor, asked } = playedDoctor();
    const done = doctor.run(null);
    doctor.clear();
    asked[0]?.give(someStep({}));
    await done;
    expect(doctor.state.getState()).toMatchObject({ state: 'idle', steps: [] });
  });
});

describe('after a refusal it looks in the background', () => {
  it('once a minute at most, whatever else is refused', async () => {
    const { doctor, asked, later } = playedDoctor();
    doctor.noteRefusal(401, 'my-gateway');
    doctor.noteRefusal(401, 'my-gateway');
    expect(doctor.state.getState()).toMatchObject({ causedBy: 401, gatewayId: 'my-gateway' });
    asked[0]?.end();
    await until(doctor, () => doctor.state.getState().state === 'finished');
    later(59_999);
    doctor.noteRefusal(403, null);
    expect(asked).toHaveLength(1);
    later(1);
    doctor.noteRefusal(403, null);
    expect(asked).toHaveLength(2);
    expect(doctor.state.getState().causedBy).toBe(403);
  });

  it('and not while the user’s own check runs', () => {
    const { doctor, asked } = playedDoctor();
    void doctor.run(null);
    doctor.noteRefusal(401, null);
    expect(asked).toHaveLength(1);
    expect(doctor.state.getState().causedBy).toBeNull();
  });
});
