-- 上传：手机上的照片和音像分段送来，凑齐并核对哈希后归入文件库
create table terminal.upload (
    id         uuid primary key,
    owner      uuid not null references organization.officer,
    device     uuid not null references terminal.device,
    name       text not null,
    size       bigint not null check (size > 0),
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    begun_at   timestamptz not null,
    touched_at timestamptz not null,
    file       uuid references platform.file,
    refusal    text,
    check (file is null or refusal is null)
);
comment on table terminal.upload is '手机上传的文件：编号由手机生成，内容分段到齐后归入文件库';
comment on column terminal.upload.sha256 is '手机事先报告的哈希，到齐后核对';
comment on column terminal.upload.refusal is '内容不是照片等，不予接收的原因';
create index upload_open on terminal.upload (device) where file is null and refusal is null;
create index upload_by_owner on terminal.upload (owner, begun_at);
alter table terminal.upload enable row level security;
create policy sight on terminal.upload using (
    owner::text = current_setting('anlan.person', true) or current_setting('anlan.person', true) = '*');
