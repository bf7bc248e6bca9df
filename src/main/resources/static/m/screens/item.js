// 检查项：一屏一项。合格点一下就到下一项；不合格在同一屏写问题、拍照。
import {html, nothing, page, progressBar} from '../parts.js';
import {changed, pkg, visit} from '../state.js';
import {ANSWERS, answer, findingOf, items} from '../visit.js';
import * as visiting from '../visiting.js';
import {basics} from './finding.js';

async function give(task, item, value, at) {
  await visiting.answer(task, item, value);
  if (value !== 'NO' && location.hash === `#/v/${task.id}/i/${at}`) location.hash = at + 1 < items(task).length ? `#/v/${task.id}/i/${at + 1}` : `#/v/${task.id}/items`;
  else changed();
}

export function view(id, number) {
  const task = visit(id), at = +number, all = task ? items(task) : [], item = all[at];
  if (!item) return page({title: '现场检查', back: `#/v/${id}`, body: html`<p class="empty">没有这一项。</p>`});
  const given = answer(task, item.id), found = given === 'NO' ? findingOf(task, item.id) : null;
  const sub = html`<div class="step"><div><a class="tap" href="#/v/${id}/items">${item.section}</a><span class="num">${at + 1} / ${all.length}</span></div>${progressBar(at + 1, all.length)}</div>`;
  const body = html`<h2 class="q">${item.question}</h2>
    ${item.how ? html`<p class="hint">查法：${item.how}</p>` : nothing}
    <p class="law">依据：${item.basis || '—'}</p>
    <fieldset class="opts"><legend class="sr">检查结果</legend>${Object.entries(ANSWERS).map(([key, label]) => html`<label class="opt ${key === 'NO' ? 'no' : ''}">
      <input type="radio" name="r" .checked=${given === key} @click=${() => give(task, item, key, at)}>${label}${key === 'NO' && item.major ? html`<small>可能是重大隐患</small>` : nothing}</label>`)}</fieldset>
    ${found ? basics(task, found, pkg().phrases.filter(p => p.group === item.code).map(p => p.text), item) : nothing}`;
  const foot = html`<a class="btn less" href=${at ? `#/v/${id}/i/${at - 1}` : `#/v/${id}`}>${at ? '上一项' : '返回'}</a><a class="btn btn-primary" href=${at + 1 < all.length ? `#/v/${id}/i/${at + 1}` : `#/v/${id}/items`}>${at + 1 < all.length ? '下一项' : '看全部'}</a>`;
  return page({title: '现场检查', back: `#/v/${id}`, right: '已自动保存', sub, body, foot});
}
