insert into mandate.duty_kind (kind, label) values
    ('WITHDRAW_PUBLICATION', '撤回公开的处罚信息'),
    ('RESTORE', '退还、恢复原状'),
    ('RESUME_EXECUTION', '恢复或者终结执行'),
    ('COURT_ACCEPT', '法院受理执行申请'),
    ('COURT_RULE', '法院作出执行裁定'),
    ('COURT_APPEAL', '对法院裁定申请复议');
