insert into mandate.duty_kind (kind, label) values ('HANDLE_PATROL', '处理信息员上报');
