-- 送给本单位的应办事项，本单位都看得到，不论所涉企业归谁监管
drop policy own_body on mandate.duty;
create policy own_body on mandate.duty for select using (
    current_setting('anlan.body', true) <> '' and agency = current_setting('anlan.body', true) and not of_enterprise and sealed_for is null);
insert into mandate.duty_kind (kind, label) values ('BODY_FEEDBACK', '反馈通报的办理情况'), ('AWAIT_FEEDBACK', '催问通报的反馈');
