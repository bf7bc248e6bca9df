insert into mandate.duty_kind (kind, label) values
    ('CHECK_REPAIR', '核实信用修复申请'),
    ('DECIDE_REPAIR', '决定信用修复'),
    ('REPLY_LISTING', '陈述、申辩（拟列入名单）'),
    ('DECIDE_LISTING', '决定是否列入名单'),
    ('PUBLISH_LISTING', '公布并通报名单'),
    ('DECIDE_EXIT', '决定提前移出'),
    ('REMOVE_LISTING', '作出移出决定'),
    ('REVIEW_LISTING', '复核列入决定'),
    ('ANSWER_RESTRICTION', '反馈联合惩戒措施'),
    ('LIFT_RESTRICTION', '解除联合惩戒措施');
