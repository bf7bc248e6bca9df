insert into mandate.duty_kind (kind, label) values
    ('AWAIT_APPRAISAL', '催取检测鉴定结果'),
    ('AWAIT_ASSISTANCE', '催取协查答复'),
    ('DECIDE_RECUSAL', '决定回避'),
    ('APPROVE_URGENT', '补办先行登记保存批准');
