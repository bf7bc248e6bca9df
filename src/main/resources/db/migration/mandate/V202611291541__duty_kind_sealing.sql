insert into mandate.duty_kind (kind, label) values
    ('APPROVE_SEALING', '审批查封、扣押'),
    ('DISPOSE_SEALED', '处理查封、扣押的财物'),
    ('APPROVE_SEALING_EXTENSION', '审批延长查封、扣押'),
    ('RELEASE_SEALED', '立即解除查封、扣押');
