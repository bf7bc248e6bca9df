// 缩短操作路径的脚本；没有它，每个页面同样可用。
const typing = element => element.matches('input,select,textarea,[contenteditable]');
const rowLinks = () => [...document.querySelectorAll('.tbl tbody .nm')];

// 键盘：/ 搜索，j k 上下一行，Enter 打开，Esc 收起菜单
addEventListener('keydown', event => {
  if (event.key === 'Escape') closeMenus();
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (event.key === '/') {
    const search = document.querySelector('.find input') ?? document.querySelector('input[type=search]');
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  } else if (event.key === 'j' || event.key === 'k') {
    const links = rowLinks();
    const at = links.indexOf(document.activeElement.closest('tr')?.querySelector('.nm'));
    const from = at < 0 ? links.findIndex(link => link.closest('[aria-selected=true]')) : at;
    links[Math.max(0, Math.min(links.length - 1, from + (event.key === 'j' ? 1 : -1)))]?.focus();
  }
});

function closeMenus(except) {
  document.querySelectorAll('details.menu[open],details.drop[open]').forEach(menu => {
    if (menu !== except) menu.open = false;
  });
}
addEventListener('click', event => closeMenus(event.target.closest('details')));

// 防重复提交：从服务器回来之前，同一张表单只发一次
const sent = new WeakSet();
addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (sent.has(form)) { event.preventDefault(); event.stopImmediatePropagation(); return; }
  sent.add(form);
  setTimeout(() => busy(form, true));
}, true);

function busy(form, on) {
  form.querySelectorAll('button:not([type=button])').forEach(button => {
    if (on) button.setAttribute('aria-disabled', 'true'); else button.removeAttribute('aria-disabled');
  });
  if (!on) sent.delete(form);
}
addEventListener('pageshow', event => { if (event.persisted) document.querySelectorAll('form').forEach(form => busy(form, false)); });

// htmx：只换 main；不是网页的（文书、附件）直接打开；断网时内容不丢
let opened;
document.addEventListener('htmx:beforeRequest', event => {
  opened = event.detail.elt.getAttribute('href');
  document.documentElement.classList.add('busy');
});
document.addEventListener('htmx:beforeSwap', event => {
  const {xhr, requestConfig, target} = event.detail;
  if (target.matches('main')) event.detail.swapOverride = 'outerHTML';
  if (!(xhr.getResponseHeader('Content-Type') ?? '').startsWith('text/html')) {
    event.detail.shouldSwap = false;
    location.href = requestConfig.path;
  } else if (/<body class="pub"/.test(xhr.responseText)) {
    event.detail.shouldSwap = false;
    if (xhr.status < 400) location.href = xhr.responseURL; else say(told(xhr.responseText));
  }
});

function told(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('main h1,main .lead')].map(part => part.textContent.trim()).join('。');
}
document.addEventListener('htmx:afterSettle', () => {
  const link = opened && document.querySelector(`.nm[href="${CSS.escape(opened)}"]`);
  (document.querySelector('[data-errors]') ?? link)?.focus();
});
document.addEventListener('htmx:afterRequest', event => {
  document.documentElement.classList.remove('busy');
  const form = event.detail.elt.closest('form');
  if (form) busy(form, false);
});
document.addEventListener('htmx:sendError', () => say('网络中断，没有提交成功；填写的内容还在，请检查网络后重试。'));

function say(text) {
  document.querySelector('.told')?.remove();
  const note = document.createElement('p');
  note.className = 'alert flash told'; note.setAttribute('role', 'alert'); note.textContent = text;
  document.querySelector('main .head, main h1, main')?.before(note);
  note.scrollIntoView({block: 'center'});
}

document.querySelector('[data-errors]')?.focus();
document.querySelectorAll('[data-back]').forEach(link => {
  link.hidden = history.length < 2;
  link.addEventListener('click', event => { event.preventDefault(); history.back(); });
});
// 出错页与登录页：刚才的提交没有办成，草稿留着
if (document.body.matches('.pub')) sessionStorage.removeItem('anlan:submitted');
