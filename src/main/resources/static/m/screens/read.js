// 宣读：将要签的全部文书，逐字在这里；念完才签。
import {failed, html, nothing, page} from '../parts.js';
import {changed, local, visit} from '../state.js';
import {KINDS} from '../texts.js';
import {missing} from '../visit.js';
import {reading} from '../visiting.js';

let error = '';

/** 屏幕上正在念、刚念过的是哪一份。 */
export let shownMark = null;

export async function enter(id) {
  error = '';
  const task = visit(id);
  if (!task || missing(task).length) return;
  try {
    await reading(task);
  } catch (wrong) {
    error = wrong.message;
  }
  changed();
}

export function view(id) {
  const task = visit(id);
  if (!task) return page({title: '宣读', back: '#/', body: html`<p class="empty">没有这次检查。</p>`});
  const lacks = missing(task), record = local(id);
  if (lacks.length) {
    return page({title: '宣读并签名', back: `#/v/${id}`, body: html`<p class="alert warn" role="alert">还差 ${lacks.length} 处：</p><div class="card list">${lacks.map(([words, to]) => html`<a href=${to}><span>${words}</span><span class="tag warn">去填写</span></a>`)}</div>`});
  }
  const made = record?.read?.texts ?? {};
  shownMark = record?.read?.mark ?? null;
  const body = html`${failed(error)}<p class="hint">请逐份念给现场负责人听。签署以后不能修改，需要补充的另作补充说明。</p>
    ${Object.entries(made).map(([kind, {text: words}]) => html`<article class="card paper" aria-label=${KINDS[kind]}>${words.split('\n').map((line, n) => n ? html`<p>${line}</p>` : html`<h2>${line}</h2>`)}</article>`)}`;
  return page({title: '宣读', back: `#/v/${id}`, right: '1 / 2', body, foot: error ? nothing : html`<a class="btn btn-primary" href="#/v/${id}/sign">已宣读，去签名</a>`});
}
