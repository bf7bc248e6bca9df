// 草稿：带 data-draft 的表单在本机留底，提交成功即删；不存密码、签名与文件，七天后清除。
const PREFIX = 'anlan:draft:', WEEK = 7 * 24 * 3600 * 1000;

const kept = field => field.name && field.name !== '_csrf' && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type);
const key = form => `${PREFIX}${document.body.dataset.user}:${location.pathname}:${form.dataset.draft}`;

function read(form) {
  return [...form.elements].filter(kept).map(field => [field.name, field.value,
    field.type === 'checkbox' || field.type === 'radio' ? field.checked : null]);
}

function write(form, values) {
  const fields = [...form.elements].filter(kept);
  values.forEach(([name, value, checked], at) => {
    const field = fields[at];
    if (field?.name !== name) return;
    if (checked === null) field.value = value; else field.checked = checked;
  });
}

function offer(form, draft) {
  const bar = document.createElement('p');
  bar.className = 'alert info full';
  const when = new Date(draft.at).toLocaleString('zh-CN', {dateStyle: 'short', timeStyle: 'short'});
  bar.innerHTML = '<b></b>　<button type="button" class="btn btn-text">恢复</button><button type="button" class="btn btn-text">丢弃</button>';
  bar.firstChild.textContent = `有一份 ${when} 未提交的草稿`;
  const [restore, discard] = bar.querySelectorAll('button');
  restore.onclick = () => { write(form, draft.values); bar.remove(); };
  discard.onclick = () => { localStorage.removeItem(key(form)); bar.remove(); };
  form.prepend(bar);
}

function sweep() {
  const submitted = sessionStorage.getItem('anlan:submitted');
  const elsewhere = submitted && !submitted.includes(`:${location.pathname}:`);
  if (elsewhere && !document.querySelector('[data-errors]')) localStorage.removeItem(submitted);
  sessionStorage.removeItem('anlan:submitted');
  Object.keys(localStorage).filter(name => name.startsWith(PREFIX)).forEach(name => {
    if (Date.now() - JSON.parse(localStorage[name]).at > WEEK) localStorage.removeItem(name);
  });
}

function drafts() {
  sweep();
  document.querySelectorAll('form[data-draft]:not([data-kept])').forEach(form => {
    form.dataset.kept = '';
    const stored = localStorage.getItem(key(form));
    const first = JSON.stringify(read(form));
    if (stored && !document.querySelector('[data-errors]') && JSON.stringify(JSON.parse(stored).values) !== first) {
      offer(form, JSON.parse(stored));
    }
    form.addEventListener('input', () => localStorage.setItem(key(form), JSON.stringify({at: Date.now(), values: read(form)})));
    form.addEventListener('submit', () => sessionStorage.setItem('anlan:submitted', key(form)));
  });
}

document.addEventListener('submit', event => {
  if (event.target.action.endsWith('/sign-out')) {
    Object.keys(localStorage).filter(name => name.startsWith(PREFIX)).forEach(name => localStorage.removeItem(name));
  }
});

drafts();
document.addEventListener('htmx:afterSettle', drafts);
