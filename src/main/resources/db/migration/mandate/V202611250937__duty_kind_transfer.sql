insert into mandate.duty_kind (kind, label) values
    ('TRANSFER_CASE', '移送其他部门'),
    ('APPROVE_TRANSFER', '审批案件移送')
on conflict do nothing;
