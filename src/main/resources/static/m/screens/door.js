// 门口：第一次登录、设 PIN；以后只要 PIN，没有信号也能进。
import {call, Trouble} from '../send/api.js';
import {wiped} from '../send/courier.js';
import {fresh} from '../store/ids.js';
import * as people from '../store/people.js';
import * as vault from '../store/vault.js';
import {changed, state} from '../state.js';
import {failed, html, nothing} from '../parts.js';
import {installed} from '../ready.js';

let step = 'wait', pin = '', first = '', error = '', spare = null, pass = null, busy = false, left = 0, enter = () => {};

export const begin = then => { enter = then; };

export async function start() {
  const known = state.people;
  step = known.length ? 'who' : sessionStorage.getItem('ended') ? 'ended' : 'sign-in';
  sessionStorage.removeItem('ended');
  if (known.length === 1) await pick(known[0]);
  await signedIn();
  changed();
}

async function pick(person) {
  state.person = person;
  step = await vault.choose(person.person) ? 'pin' : 'new-pin';
  left = await vault.waiting();
  pin = '';
  error = '';
  changed();
}

/** 有信号又登录着：登记这部手机。先试这里认识的人，都不是才新登记一个；各用各的库。 */
async function signedIn() {
  const asked = state.person;
  for (const one of new Set([asked, ...state.people, {device: fresh()}])) {
    if (!one) continue;
    state.person = one;
    try {
      return await entered(await call('POST', '/devices', JSON.stringify({id: one.device, name: phoneName()})), one.device);
    } catch (trouble) {
      if (!(trouble instanceof Trouble)) throw trouble;
      if (trouble.kind === 'other') continue;
      if (trouble.kind === 'ended') return ended();
      if (!asked) error = trouble.kind === 'refused' ? trouble.message : trouble.kind === 'net' ? '第一次使用需要联网登录。' : '';
      state.session = trouble.kind === 'signin' ? 'signin' : 'unknown';
      break;
    }
  }
  state.person = asked;
}

async function entered(answer, device) {
  [spare, pass, state.session] = [answer.spare ?? null, answer.pass, 'ok'];
  await people.keep({person: answer.person, device, name: answer.name, agency: answer.agencyName, unit: answer.agency});
  state.people = await people.all();
  await pick(state.people.find(p => p.person === answer.person));
  if (step === 'new-pin' && !spare) await anew();
}

/** 再输一次密码：备用口令只在刚输过密码时才给。 */
async function anew() {
  await call('DELETE', '/sessions').catch(() => {});
  location.href = '/m/enter';
}

async function ended() {
  if (state.person?.person) {
    return wiped();
  }
  step = 'ended';
  changed();
}

const phoneName = () => /Android[^;]*;\s*([^;)]+)/.exec(navigator.userAgent)?.[1]?.trim() ?? (/iPhone|iPad/.exec(navigator.userAgent)?.[0] ?? '浏览器');

async function digit(n) {
  if (busy || pin.length >= 6) return;
  error = '';
  pin += n;
  changed();
  if (pin.length === 6) await complete();
}

function erase() {
  pin = pin.slice(0, -1);
  changed();
}

async function complete() {
  const given = pin;
  busy = true;
  changed();
  try {
    if (step === 'pin') await vault.unlock(given, spare);
    else if (!first) { first = given; pin = ''; return; }
    else if (first !== given) { first = ''; pin = ''; error = '两次输入的不一样，请重新设置。'; return; }
    else if (/^(\d)\1{5}$/.test(given) || '0123456789876543210'.includes(given)) { first = ''; pin = ''; error = '太容易猜中，请换一个。'; return; }
    else if (step === 'renew') await vault.renew(spare, given);
    else if (!await vault.create(given, spare)) { await pick(state.person); error = '这部手机上已经设过 PIN，请输入。'; return; }
    first = '';
    pin = '';
    if (pass) await vault.commit({records: {pass: {pass}}});
    await enter();
  } catch (wrong) {
    error = wrong.message;
    pin = '';
  } finally {
    busy = false;
    changed();
  }
}

const dots = () => html`<p class="dots" role="status"><span class="sr">已输入 ${pin.length} 位</span>${[0, 1, 2, 3, 4, 5].map(n => html`<i class=${n < pin.length ? 'on' : ''}></i>`)}</p>`;

const keypad = () => html`<div class="keys">${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => html`<button type="button" ?disabled=${busy} @click=${() => digit(n)}>${n}</button>`)}
  <span></span><button type="button" ?disabled=${busy} @click=${() => digit(0)}>0</button><button type="button" class="small" @click=${erase}>删除</button></div>`;


export function view() {
  if (step === 'wait') return html`<header class="bar"><h1>移动执法</h1></header><main class="bd"><p class="hint">正在打开……</p></main>`;
  if (step === 'ended') return html`<header class="bar"><h1>移动执法</h1></header><main class="bd door"><h2>这部手机已被停用</h2><p class="hint">本机的资料已经删除。需要继续使用的，请联系管理员后重新登录。</p><p><a class="btn btn-primary wide" href="/m/enter">重新登录</a></p></main>`;
  if (step === 'sign-in') return html`<header class="bar"><h1>移动执法</h1></header><main class="bd door"><h2>先登录一次</h2><p class="hint">登录以后把今天的任务取到手机上，没有信号也能检查。</p>${failed(error)}<p><a class="btn btn-primary wide" href="/m/enter">登录</a></p></main>`;
  if (step === 'who') return html`<header class="bar"><h1>移动执法</h1></header><main class="bd door"><h2>您是哪一位？</h2>${state.people.map(p => html`<button type="button" class="card who" @click=${() => pick(p)}><b>${p.name}</b><span>${p.agency}</span></button>`)}
    <p><a class="btn wide" href="/m/enter">换一个人登录</a></p></main>`;
  const title = step === 'pin' ? '输入 PIN' : first ? '再输入一次' : '设置 6 位 PIN';
  return html`<header class="bar"><h1>移动执法</h1><span class="r">${state.person?.name ?? ''}</span></header><main class="bd door" tabindex="-1"><h2>${title}</h2>
    <p class="hint">${step === 'pin' ? left ? `${left} 条待上传，解锁后继续。` : '本机资料已加密，PIN 只在这部手机上。' : '没有信号时用它打开本机资料。'}</p>${step === 'new-pin' ? html`<p class="hint" role="status">${installed()}</p>` : nothing}${dots()}${failed(error)}${keypad()}
    ${step === 'pin' ? html`<p class="acts">${spare && vault.hasSpare() ? html`<button type="button" class="btn" @click=${() => { step = 'renew'; pin = ''; first = ''; changed(); }}>忘记 PIN，重新设置</button>` : html`<button type="button" class="btn" @click=${anew}>忘记 PIN，先登录</button>`}
      ${state.people.length > 1 ? html`<button type="button" class="btn" @click=${() => { step = 'who'; state.person = null; changed(); }}>不是我</button>` : nothing}</p>` : nothing}</main>`;
}
