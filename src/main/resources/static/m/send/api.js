// 与平台说话：每次都带设备编号和手机时间；答复分成成功、需要登录、已停用、不能办理、稍后再试。
import {state} from '../state.js';

export class Trouble extends Error {
  constructor(kind, message, answer = {}) {
    super(message);
    this.kind = kind;
    this.answer = answer;
  }
}

export async function call(method, path, body, {octets = false, timeout = 30_000} = {}) {
  const headers = {'X-Anlan-Device': state.person?.device ?? '', 'X-Anlan-Clock': new Date().toISOString(), 'Accept': 'application/json'};
  if (body !== undefined) headers['Content-Type'] = octets ? 'application/octet-stream' : 'application/json';
  let response;
  try {
    response = await fetch(`/m/api${path}`, {method, headers, body, signal: AbortSignal.timeout(timeout), redirect: 'manual', cache: 'no-store'});
  } catch {
    throw new Trouble('net', '连不上平台，资料都在本机，联网后自动上传。');
  }
  const said = response.headers.get('X-Anlan-Now');
  if (said) state.skew = Date.now() - Date.parse(said);
  const answer = await json(response);
  if (response.ok) return answer;
  if (response.status === 401 || response.type === 'opaqueredirect') throw new Trouble('signin', '登录已过期，重新登录后继续上传。');
  if (response.status === 410) throw new Trouble('ended', '这部手机已被停用。');
  if (response.status >= 500 || response.status === 429) throw new Trouble('busy', '平台暂时不能接收，稍后自动再试。');
  throw new Trouble(response.status === 403 ? 'other' : 'refused', answer.reason ?? answer.detail ?? `平台没有接受（${response.status}）。`, answer);
}

async function json(response) {
  try {
    return await response.json();
  } catch {
    return {};
  }
}
