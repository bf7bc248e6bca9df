insert into mandate.duty_kind (kind, label) values ('TELL_LISTING', '制作列入名单告知书');
