insert into mandate.duty_kind (kind, label) values
    ('BODY_SIGNS', '签收移送'), ('BODY_DECIDES', '对移送作出决定'), ('BODY_EXPLAINS', '说明不立案理由'), ('BODY_SUPERVISES', '审查立案监督建议'),
    ('AWAIT_SUPERVISION', '等候立案监督结果');

-- 外部单位只看自己应办的
create policy own_body on mandate.duty for select using (
    current_setting('anlan.scope_to', true) = '' and current_setting('anlan.body', true) <> '' and agency = current_setting('anlan.body', true)
    and not of_enterprise and sealed_for is null);
