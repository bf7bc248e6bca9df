alter table terminal.device add column spare text not null default encode(sha256(gen_random_uuid()::text::bytea), 'hex');
comment on column terminal.device.spare is '备用口令：忘记手机 PIN 时，本人登录后用它打开本机资料';
