alter table terminal.device add column numbers_held text[] not null default '{}';
comment on column terminal.device.numbers_held is '手机上次报告时，已经签署、还没有传到的文书所用的文号：跨年时不作废';
