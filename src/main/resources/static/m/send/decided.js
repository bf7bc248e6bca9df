// 有了结论的：办公室确认了哪些、选用了什么；从“需要你处理”里去掉，留一行给人看。
import * as vault from '../store/vault.js';

const UNDECIDED = ['conflict', 'held'];
const CHOSEN = {MINE: '办公室已选用手机上的', THEIRS: '办公室已选用平台上的', SUPPLEMENT: '办公室已作为补充说明', DROPPED: '办公室没有采用'};

/** 手机上还列着、等人确认的：一处一处的填写，整件的作业。 */
export const undecided = outbox => outbox.filter(d => UNDECIDED.includes(d.state))
  .flatMap(d => d.conflicts?.length ? d.conflicts.map(c => c.id) : [d.id]);

/** 平台说已经确认的，各归各的条目。 */
export async function conclude(outbox, decided) {
  for (const said of decided) {
    for (const {id} of outbox.filter(d => d.id === said.id || d.conflicts?.some(c => c.id === said.id))) {
      const deed = (await vault.outbox()).find(d => d.id === id);
      if (deed) await close(deed, said.id, said);
    }
  }
}

/** 有了结论的一处，不再列出；全部有了结论，就是核对过的，再留七天。 */
export async function close(deed, id, said = null) {
  const path = deed.conflicts?.find(c => c.id === id)?.path ?? null;
  const conflicts = (deed.conflicts ?? []).filter(c => c.id !== id);
  const chosen = said ? {chosen: [...deed.chosen ?? [], {...said, path}]} : {};
  const ended = conflicts.length ? {} : deed.proved ? {state: 'proved', proved: Date.now()} : {state: 'stored'};
  await vault.mark('outbox', deed.id, {conflicts, ...chosen, ...ended});
}

export const words = said => `${CHOSEN[said.choice]}${said.reason ? `（${said.reason}）` : ''}`;
