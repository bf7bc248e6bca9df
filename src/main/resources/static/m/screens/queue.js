// 待上传：要人处理的在前；每一条说得清：已存本机、已发送、已保存、已核对。
import {html, kb, nothing, page, progressBar} from '../parts.js';
import {changed, read, state, tell, troubled, unsent} from '../state.js';
import {call} from '../send/api.js';
import {flush} from '../send/courier.js';
import {close, words} from '../send/decided.js';
import * as vault from '../store/vault.js';
import {ANSWERS, HANDLING} from '../visit.js';
import {moment} from '../texts.js';

let space = null, error = '';

export async function enter() {
  error = '';
  const {quota = 0, usage = 0} = await navigator.storage?.estimate?.() ?? {};
  space = quota - usage;
}

const LABEL = {new: ['mute', '已存本机'], sent: ['info', '已发送'], stored: ['info', '已保存'], proved: ['ok', '已核对'], conflict: ['warn', '待确认'], held: ['warn', '待确认'], refused: ['err', '未被接受'], parked: ['err', '未被接受']};
/** 发出去了、平台还没有说存好的，是已发送。 */
const stage = row => row.state === 'new' && (row.received || row.waits) ? 'sent' : row.state;
const tag = row => html`<span class="tag ${LABEL[stage(row)][0]}">${row.state === 'new' && state.sending?.id === row.id ? '正在上传' : LABEL[stage(row)][1]}</span>`;

const PATHS = {answer: '结论', remark: '备注', problem: '问题描述', place: '部位', due: '整改期限', requirement: '整改要求', handling: '处理方式', basis: '违反的规定', presentName: '现场负责人', presentPost: '职务', endedAt: '检查结束', startedAt: '检查开始', summary: '检查情况', unitOpinion: '单位意见'};
const named = path => PATHS[path.split('/').pop()] ?? '填写内容';
const shown = value => value === null || value === '' ? '（空）' : ANSWERS[value] ?? HANDLING[value] ?? (typeof value === 'boolean' ? value ? '是' : '否' : String(value));

async function decide(deed, conflict, choice) {
  error = '';
  try {
    await call('POST', `/conflicts/${conflict.id}`, JSON.stringify({choice}));
    await close(deed, conflict.id);
  } catch (trouble) {
    if (/已经|没有找到|不存在/.test(trouble.message)) await close(deed, conflict.id);
    error = trouble.message;
  }
  await read();
  tell();
  flush();
}

async function seen(deed) {
  await vault.mark('outbox', deed.id, {seen: true});
  await read();
  tell();
}

const conflict = (deed, c) => html`<article class="card conf"><h3>${named(c.path)}${deed.kind === 'SIGN' ? '有没有念到的填写' : '两处不一致'}</h3><div class="meta"><span>${deed.title}</span></div>
  <div class="vs"><div><small class="num">本机 · ${moment(deed.at).slice(5)}</small><b>${shown(c.mine)}</b></div><div><small class="num">平台 · ${c.theirsAt ? moment(c.theirsAt).slice(5) : ''} ${c.theirsBy ?? ''}</small><b>${shown(c.theirs)}</b></div></div>
  <div class="two">${(deed.kind === 'SIGN' ? [['DROPPED', '不采用'], ['SUPPLEMENT', '作补充说明']] : [['THEIRS', '用平台的'], ['MINE', '用本机的']]).map(([choice, label], n) => html`<button type="button" class="btn ${n ? 'btn-primary' : ''}" @click=${() => decide(deed, c, choice)}>${label}</button>`)}</div></article>`;

const trouble = deed => deed.state === 'conflict' ? deed.conflicts.map(c => conflict(deed, c))
  : html`<article class="card conf"><h3>${deed.title}</h3><p>${deed.reason ?? (deed.state === 'held' ? '任务已经变动，资料已交平台，等待确认。' : '平台没有接受。')}${deed.provision ? html`<br><small>依据：${deed.provision}</small>` : nothing}</p>
    <div class="meta"><span class="num">${moment(deed.at)}</span>${tag(deed)}</div><div class="two"><button type="button" class="btn" @click=${() => seen(deed)}>知道了</button></div></article>`;

const concluded = d => (d.chosen ?? []).map(c => html`<div class="qi"><div><p>${c.path ? `${named(c.path)}：` : ''}${words(c)}</p><small class="num">${d.title} · ${c.by} ${moment(c.at).slice(5)}</small></div></div>`);

const deedRow = d => html`<div class="qi"><div><p>${d.title}</p><small class="num">${moment(d.at).slice(5)}${d.flagged ? ' · 手机时间不准' : ''}</small></div>${tag(d)}</div>`;
const fileRow = f => html`<div class="qi"><div><p>${f.original ? '原图' : '照片'} ${f.name}</p><small class="num">${kb(f.size)}${f.state === 'new' && f.received ? ` · ${Math.round(f.received / f.size * 100)}%` : ''}</small>${f.state === 'new' && f.received ? progressBar(f.received, f.size) : nothing}</div>${tag(f)}</div>`;

function pause() {
  state.paused = !state.paused;
  changed();
  if (!state.paused) flush();
}

export function view() {
  const hard = troubled();
  const rows = [...state.outbox.filter(d => !hard.includes(d)).map(d => [d.seq, d.at, deedRow(d), d.state]), ...state.files.map(f => [1e9, f.at, fileRow(f), f.state])];
  const left = rows.filter(r => r[3] === 'new'), done = rows.filter(r => r[3] !== 'new').reverse().slice(0, 60);
  const settled = state.outbox.filter(d => d.chosen?.length).reverse();
  const bytes = state.files.filter(f => f.state === 'new').reduce((sum, f) => sum + f.size - f.received, 0);
  const body = html`${error ? html`<p class="alert err" role="alert">${error}</p>` : nothing}
    ${hard.length ? html`<h2 class="sec">需要你处理<span class="num">${hard.length}</span></h2>${hard.map(trouble)}` : nothing}
    <h2 class="sec">待上传<span class="num">${unsent()} 条${bytes ? ` · ${kb(bytes)}` : ''}</span></h2>
    ${left.length ? html`<div class="card">${left.map(r => r[2])}</div><p class="acts"><button type="button" class="btn wide" @click=${pause}>${state.paused ? '继续上传' : '暂停上传'}</button>${state.paused ? nothing : html`<button type="button" class="btn wide" @click=${flush}>现在上传</button>`}</p>` : html`<p class="empty">全部传到了。</p>`}
    ${settled.length ? html`<h2 class="sec">已有结论</h2><div class="card">${settled.map(concluded)}</div>` : nothing}
    ${done.length ? html`<h2 class="sec">已传到</h2><div class="card">${done.map(r => r[2])}</div>` : nothing}`;
  return page({title: '待上传', right: space ? `剩余空间 ${(space / 2 ** 30).toFixed(1)} GB` : '', tab: 'queue', body});
}
