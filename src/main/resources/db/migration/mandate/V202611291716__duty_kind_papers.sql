insert into mandate.duty_kind (kind, label) values
    ('HOLD_INTERVIEW', '按通知的时间询问'),
    ('SERVE_LETTER', '送达其他文书'),
    ('SELL_GOODS', '按强制执行决定拍卖');
