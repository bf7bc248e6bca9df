insert into mandate.duty_kind (kind, label) values ('CORRECT_DAILY', '纠正按日连续处罚');
