// 确认框（按钮或表单上的 data-confirm）：用浏览器自带的 dialog，焦点先落在“取消”上。
function ask(question, button) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'ask-title');
  dialog.innerHTML = '<form method="dialog"><h2 id="ask-title"></h2><p></p><div class="acts">'
    + '<button class="btn" value="no" autofocus>取消</button><button class="btn btn-primary" value="yes"></button></div></form>';
  const deed = button?.textContent.trim() || '确定';
  dialog.querySelector('h2').textContent = deed;
  dialog.querySelector('p').textContent = question;
  dialog.querySelector('[value=yes]').textContent = deed;
  if (button?.matches('.btn-danger')) dialog.querySelector('[value=yes]').className = 'btn btn-danger';
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(answer => dialog.addEventListener('close', () => {
    dialog.remove();
    answer(dialog.returnValue === 'yes');
  }));
}

addEventListener('submit', event => {
  const form = event.target, button = event.submitter;
  const question = button?.dataset.confirm ?? form.dataset.confirm;
  if (!question || form.method === 'dialog') return;
  if (form.confirmed) { form.confirmed = false; return; }
  event.preventDefault();
  event.stopImmediatePropagation();
  ask(question, button).then(yes => {
    if (!yes) return;
    form.confirmed = true;
    form.requestSubmit(button);
  });
}, true);
