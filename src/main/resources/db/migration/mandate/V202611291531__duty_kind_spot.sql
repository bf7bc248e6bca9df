insert into mandate.duty_kind (kind, label) values
    ('DELIVER_SPOT', '当场交付决定书'),
    ('FILE_SPOT', '当场处罚备案'),
    ('HAND_IN_FINE', '上交当场收缴的罚款'),
    ('PAY_IN_FINE', '缴付当场收缴的罚款');
