// 清单总览：按节看，跳到没答的，本节其余一次合格。
import {html, nothing, page} from '../parts.js';
import {changed, visit} from '../state.js';
import {ANSWERS, answer, items} from '../visit.js';
import * as visiting from '../visiting.js';

let sure = null, saving = null;

function sections(task) {
  const made = new Map();
  items(task).forEach((item, at) => {
    const key = `${item.list} · ${item.section}`;
    if (!made.has(key)) made.set(key, []);
    made.get(key).push({...item, at});
  });
  return [...made];
}

/** 存好以前不再问一遍，也不能点第二次。 */
async function rest(task, name, open) {
  [sure, saving] = [null, name];
  changed();
  try {
    await visiting.answerAll(task, open, 'YES');
  } finally {
    saving = null;
    changed();
  }
}

function acts(task, name, open) {
  if (saving === name) return html`<p class="acts" role="status">正在保存 ${open.length} 项</p>`;
  if (sure === name) return html`<p class="acts"><span>${open.length} 项都看过，都合格？</span><button type="button" class="btn btn-primary" @click=${() => rest(task, name, open)}>都合格</button><button type="button" class="btn" @click=${() => { sure = null; changed(); }}>取消</button></p>`;
  return html`<p class="acts"><button type="button" class="btn" ?disabled=${saving !== null} @click=${() => { sure = name; changed(); }}>其余 ${open.length} 项都合格</button></p>`;
}

const TONE = {YES: 'ok', NO: 'err', NOT_APPLICABLE: 'mute'};

function section(task, [name, lines]) {
  const open = lines.filter(l => !answer(task, l.id));
  return html`<h2 class="sec">${name}<span class="num">${lines.length - open.length} / ${lines.length}</span></h2><div class="card list">
    ${lines.map(l => { const a = answer(task, l.id); return html`<a href="#/v/${task.id}/i/${l.at}"><span>${l.question}</span><span class="tag ${a ? TONE[a] : 'warn'}">${a ? ANSWERS[a] : '未答'}</span></a>`; })}
    ${open.length > 1 ? acts(task, name, open) : nothing}</div>`;
}

export function view(id) {
  const task = visit(id);
  const all = task ? items(task) : [];
  const next = all.findIndex(i => !answer(task, i.id));
  const foot = task && (next >= 0 ? html`<a class="btn btn-primary" href="#/v/${id}/i/${next}">去没答的</a>` : html`<a class="btn btn-primary" href="#/v/${id}/read">宣读并签名</a>`);
  return page({title: '检查清单', back: `#/v/${id}`, right: '已自动保存', body: task ? sections(task).map(s => section(task, s)) : html`<p class="empty">没有这次检查。</p>`, foot});
}
