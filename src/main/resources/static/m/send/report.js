// 报告：办公室看得到这部手机上还有什么没传；平台答复已经有结论的。
import * as vault from '../store/vault.js';
import {state} from '../state.js';
import {call} from './api.js';
import {conclude, undecided} from './decided.js';

/** 还有什么没传，哪些取过的文号用不上了，哪些随签署在路上，哪些还等人确认；平台答复其中已经确认的。 */
export async function report() {
  const left = state.outbox.filter(d => d.state === 'new');
  const files = state.files.filter(f => f.state === 'new');
  const spent = state.records.get('spent')?.numbers ?? [];
  const answer = await call('POST', '/reports', JSON.stringify({
    version: state.version ?? '', unsent: left.length + files.length, oldest: left[0]?.at ?? null, bytes: files.reduce((sum, f) => sum + f.size - f.received, 0),
    numbersSpent: spent, numbersHeld: left.filter(d => d.kind === 'SIGN').flatMap(d => Object.values(d.body.numbers)).slice(0, 500), undecided: undecided(state.outbox).slice(0, 500),
    deeds: [...left.map(d => ({id: d.id, kind: d.kind, title: d.title, at: d.at})), ...files.map(f => ({id: f.id, kind: 'FILE', title: f.name, at: f.at}))].slice(0, 100),
  }));
  if (answer.decided?.length) await conclude(state.outbox, answer.decided);
  if (spent.length) await vault.commit({records: {spent: {numbers: (await vault.record('spent')).numbers.filter(n => !spent.includes(n))}}});
}
