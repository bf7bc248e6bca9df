insert into mandate.duty_kind (kind, label) values
    ('DECIDE_REFERRAL', '决定是否移送公安机关'),
    ('HAND_OVER_CASE', '移交案卷材料'),
    ('AWAIT_ANSWER', '催问移送结果'),
    ('AWAIT_POLICE', '公安机关决定是否立案'),
    ('OBJECT_TO_POLICE', '对不予立案提出异议'),
    ('HAND_OVER_GOODS', '移交涉案物品和材料');
