insert into mandate.duty_kind (kind, label) values ('DECIDE_DEED', '确认终端填写') on conflict do nothing;
