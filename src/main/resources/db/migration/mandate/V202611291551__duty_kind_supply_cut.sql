insert into mandate.duty_kind (kind, label) values
    ('APPROVE_SUPPLY_CUT', '审批停止供电、供应'),
    ('LIFT_SUPPLY_CUT', '及时解除停止供电、供应');
