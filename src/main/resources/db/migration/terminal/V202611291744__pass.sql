alter table terminal.device add column pass text, add column pass_from timestamptz, add check ((pass is null) = (pass_from is null));
comment on column terminal.device.pass is '通行证摘要：登录后发给手机，存在加密的本机资料里，用它续上登录';
comment on column terminal.device.pass_from is '用密码登录的时间：通行证从此起算';
