// 已签署：文书文本、传到了没有、正式文书；还能作补充说明。
import {failed, html, nothing, page, text} from '../parts.js';
import {changed, local, state, visit} from '../state.js';
import {KINDS, moment} from '../texts.js';
import {words as concluded} from '../send/decided.js';
import {supplement} from '../visiting.js';

let words = '', error = '';

async function add(task) {
  if (!words) { error = '请写明补充的内容。'; return changed(); }
  await supplement(task, words);
  words = '';
  error = '';
  changed();
}

function fate(id) {
  const deed = state.outbox.findLast(d => d.subject === id && d.kind === 'SIGN');
  const open = state.outbox.filter(d => d.subject === id && d.state === 'new').length;
  if (deed?.chosen?.some(c => !c.path)) return html`<p class="alert warn">${concluded(deed.chosen.at(-1))}，见“待上传”。</p>`;
  if (!deed || deed.state === 'proved' && !open) return html`<p class="alert ok">全部传到，平台已核对。正式文书可以在网页版查看、打印。</p>`;
  if (deed.state === 'held' || deed.state === 'conflict') return html`<p class="alert warn">有内容待确认，见“待上传”。</p>`;
  return html`<p class="alert info">已存本机，还有 ${open} 条待上传，联网后自动上传。</p>`;
}

export function view(id) {
  const task = visit(id), signed = local(id)?.signed;
  if (!task || !signed) { location.replace(`#/v/${id}`); return nothing; }
  const body = html`${fate(id)}<p class="hint">签署人：${signed.party}　<span class="num">${moment(signed.at)}</span></p>
    ${Object.entries(signed.texts).map(([kind, t]) => html`<details class="card fold paper"><summary>${KINDS[kind]}<small class="num">${signed.numbers[kind]}</small></summary>${t.text.split('\n').slice(1).map(line => html`<p>${line}</p>`)}
      <p class="hint hash num">SHA-256 ${t.sha256}</p></details>`)}
    <h2 class="sec">补充说明</h2>${(local(id).supplements ?? []).map(s => html`<p class="card">${s.text}<small class="hint num">${moment(s.at)}</small></p>`)}
    ${text('补充内容', words, v => { words = v; }, {rows: 3, id: 'supplement', max: 2000})}${failed(error)}
    <p class="acts"><button type="button" class="btn wide" @click=${() => add(task)}>作补充说明</button></p>`;
  return page({title: '已签署', back: '#/', body, foot: html`<a class="btn btn-primary" href="#/">下一家</a>`});
}
